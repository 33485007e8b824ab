package io.github.county161.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Says where an answer is not of the shape that the OpenAPI document promises, or tells what it does not name. */
record SchemaCheck(JsonNode document) {

    List<String> wrong(JsonNode schema, JsonNode value) {
        List<String> wrong = new ArrayList<>();
        check(schema, value, "$", wrong);
        return wrong;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (schema.has("$ref")) {
            check(document.at(schema.path("$ref").asString().substring(1)), value, at, wrong);
            return;
        }
        if (schema.has("anyOf")) {
            for (JsonNode one : schema.path("anyOf")) {
                if (wrong(one, value).isEmpty()) {
                    return;
                }
            }
            wrong.add(at + ": none of anyOf: " + value);
            return;
        }
        String type = schema.path("type").asString("");
        boolean fits = switch (type) {
            case "string" ->
                value.isString() && (!schema.path("format").asString("").equals("date") || isDay(value));
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
        if (!fits) {
            wrong.add(at + ": no " + type + ": " + value);
        } else if (type.equals("array")) {
            for (JsonNode one : value) {
                check(schema.path("items"), one, at + "[]", wrong);
            }
        } else if (type.equals("object")) {
            object(schema, value, at, wrong);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                wrong.add(at + ": without " + name.asString());
            }
        }
        for (Map.Entry<String, JsonNode> part : value.properties()) {
            String name = at + "." + part.getKey();
            if (schema.path("properties").has(part.getKey())) {
                check(schema.path("properties").path(part.getKey()), part.getValue(), name, wrong);
            } else if (schema.has("additionalProperties")) {
                check(schema.path("additionalProperties"), part.getValue(), name, wrong);
            } else {
                wrong.add(name + ": not told");
            }
        }
    }

    private static boolean isDay(JsonNode value) {
        try {
            LocalDate.parse(value.asString());
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
