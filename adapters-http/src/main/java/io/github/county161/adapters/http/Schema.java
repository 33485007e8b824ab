package io.github.county161.adapters.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes JSON Schemas, of words as {@link Shapes} writes them and of records as they are written in answers. */
final class Schema {

    private static final String REFERENCE = "#/components/schemas/";

    private Schema() {}

    /** @param fields {@code name:type}; one word alone that is no field is the type of the whole */
    static Map<String, Object> object(List<String> fields) {
        if (fields.size() == 1 && !fields.get(0).contains(":")) {
            return type(fields.get(0));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (String field : fields) {
            String[] parts = field.split(":", 2);
            boolean may = parts[0].endsWith("?");
            String name = may ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            properties.put(name, type(parts[1]));
            if (!may) {
                required.add(name);
            }
        }
        return object(properties, required);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    static Map<String, Object> type(String word) {
        String inner = word.substring(Math.min(1, word.length()), Math.max(1, word.length() - 1));
        if (word.startsWith("[")) {
            return list(type(inner));
        }
        if (word.startsWith("{")) {
            return Map.of("type", "object", "additionalProperties", type(inner));
        }
        if (word.contains("|")) {
            return Map.of(
                    "anyOf", Arrays.stream(word.split("\\|")).map(Schema::type).toList());
        }
        return switch (word) {
            case "text" -> Map.of("type", "string");
            case "int" -> Map.of("type", "integer", "format", "int64");
            case "bool" -> Map.of("type", "boolean");
            case "day" -> Map.of("type", "string", "format", "date");
            case "file" -> Map.of("type", "string", "contentMediaType", Route.ANY, "format", "binary");
            case "any" -> Map.of();
            default -> reference(word);
        };
    }

    private static Map<String, Object> list(Map<String, Object> of) {
        return Map.of("type", "array", "items", of);
    }

    /** A dot is no letter of a schema's name: {@code Closings.Head} is {@code ClosingsHead}. */
    static Map<String, Object> reference(String name) {
        return Map.of("$ref", REFERENCE + name.replace(".", ""));
    }

    /** Adds a record's schema, and those of the records it holds. */
    static void record(Class<?> type, Map<String, Object> all) {
        String name = name(type);
        if (all.containsKey(name)) {
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        all.put(name, properties);
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType(), all));
        }
        all.put(
                name,
                object(
                        properties,
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()));
    }

    private static String name(Class<?> type) {
        return (type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName())
                + type.getSimpleName();
    }

    private static Map<String, Object> of(Type type, Map<String, Object> all) {
        if (type instanceof ParameterizedType made && made.getRawType() instanceof Class<?> raw) {
            Type last = made.getActualTypeArguments()[made.getActualTypeArguments().length - 1];
            if (Collection.class.isAssignableFrom(raw)) {
                return list(of(last, all));
            }
            if (raw == Optional.class) {
                return Map.of("anyOf", List.of(of(last, all), Map.of("type", "null")));
            }
            return Map.of("type", "object", "additionalProperties", of(last, all));
        }
        if (type == long.class || type == int.class || type == Long.class) {
            return type("int");
        }
        if (type == boolean.class) {
            return type("bool");
        }
        if (type == LocalDate.class) {
            return type("day");
        }
        if (type instanceof Class<?> raw && raw.isRecord()) {
            record(raw, all);
            return reference(name(raw));
        }
        return type == String.class || type instanceof Class<?> raw && raw.isEnum() ? type("text") : type("any");
    }
}
