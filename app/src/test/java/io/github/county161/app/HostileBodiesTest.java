package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies made of the shapes that the OpenAPI document tells, one property at a time of another sort or of no sense. */
class HostileBodiesTest {

    private static final String PROBLEM = "application/problem+json";
    private static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"*\"",
            "\"610798********123X\"",
            "\"0000-00-00\"",
            "\"\\u0000\"",
            "\"' or 1=1 --\"",
            "\"" + "长".repeat(5000) + "\"",
            "[]",
            "[null]",
            "[[[]]]",
            "{}",
            "{\"a\":{\"b\":null}}");

    @TempDir
    private Path folder;

    private Story story;
    private Wire wire;
    private JsonNode document;

    @BeforeEach
    void serve() throws Exception {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        wire = new Wire(story, Asker.SETTING_UP);
        document = wire.json("/openapi.json");
    }

    @AfterEach
    void end() {
        wire.close();
        story.close();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private long entries() {
        return story.county().store().read(moment -> moment.lastEntry());
    }

    /** Something that the schema allows. */
    private JsonNode good(JsonNode told, String name) {
        JsonNode schema = resolved(told);
        switch (schema.path("type").asString("")) {
            case "object" -> {
                ObjectNode object = Wire.JSON.createObjectNode();
                schema.path("required")
                        .forEach(each -> object.set(
                                each.asString(),
                                good(schema.path("properties").path(each.asString()), each.asString())));
                return object;
            }
            case "array" -> {
                ArrayNode array = Wire.JSON.createArrayNode();
                array.add(good(schema.path("items"), name));
                return array;
            }
            case "integer" -> {
                return Wire.JSON.getNodeFactory().numberNode(1);
            }
            case "boolean" -> {
                return Wire.JSON.getNodeFactory().booleanNode(false);
            }
            default -> {
                return Wire.JSON.getNodeFactory().stringNode(name.equals("form") ? "member" : "x");
            }
        }
    }

    /** The good one with each property, at every depth, in turn put to each of the hostile values. */
    private List<JsonNode> bad(JsonNode told, String name) {
        JsonNode schema = resolved(told);
        List<JsonNode> all = new ArrayList<>();
        if (schema.path("type").asString("").equals("array")) {
            for (JsonNode item : bad(schema.path("items"), name)) {
                all.add(Wire.JSON.createArrayNode().add(item));
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            List<JsonNode> values = new ArrayList<>(bad(property.getValue(), property.getKey()));
            HOSTILE.forEach(text -> values.add(Wire.JSON.readTree(text)));
            for (JsonNode value : values) {
                ObjectNode body = (ObjectNode) good(schema, name);
                body.set(property.getKey(), value);
                all.add(body);
            }
        }
        return all;
    }

    @Test
    void whatever_a_body_holds_it_is_refused_by_a_problem_and_nothing_is_changed() throws Exception {
        long entries = entries();
        int sent = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode post = path.getValue().path("post");
            String filled = path.getKey()
                    .replace("{year}", "2019")
                    .replace("{month}", "10")
                    .replace("{policy}", "base_placement")
                    .replaceAll("\\{[a-z]+}", "999999");
            if (filled.startsWith("/years/")) {
                continue; // Any text is an order's number: none is hostile.
            }
            JsonNode json = post.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            for (JsonNode body : json.isMissingNode() ? List.<JsonNode>of() : bad(json, "")) {
                HttpResponse<String> answer =
                        wire.send("POST", filled, body.toString(), "Content-Type", "application/json");
                String what = filled + " " + body + " " + answer.body();
                assertThat(answer.statusCode()).as(what).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .as(what)
                            .hasValue(PROBLEM);
                }
                assertThat(entries()).as(what).isEqualTo(entries);
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(300);
        assertThat(wire.json("/verify").path("whole").asBoolean()).isTrue();
    }

    @Test
    void what_is_shown_masked_and_sent_back_changes_nothing() throws Exception {
        for (String form : List.of("member", "household")) {
            for (JsonNode record : wire.json("/records/" + form).path("records")) {
                String number = record.path("record").asString();
                String before = wire.get("/records/" + form + "/" + number).body();
                ObjectNode columns = Wire.JSON.createObjectNode();
                List.of("name", "id_number", "phone", "head_name", "head_phone", "head_id")
                        .forEach(name -> {
                            if (record.has(name) && !(form.equals("member") && name.startsWith("head"))) {
                                columns.set(name, record.path(name));
                            }
                        });
                assertThat(columns.toString()).contains("*");
                ObjectNode order =
                        Wire.JSON.createObjectNode().put("form", form).put("record", Long.valueOf(number));
                order.set("columns", columns);
                ObjectNode body = Wire.JSON.createObjectNode();
                body.set("orders", Wire.JSON.createArrayNode().add(order));
                HttpResponse<String> answer =
                        wire.send("POST", "/entries", body.toString(), "Content-Type", "application/json");
                assertThat(answer.body()).contains("\"unchanged\":1");
                assertThat(versioned(wire.get("/records/" + form + "/" + number).body()))
                        .isEqualTo(versioned(before));
            }
        }
    }

    private static String versioned(String body) {
        JsonNode told = Wire.JSON.readTree(body);
        return told.path("version") + " " + told.path("record");
    }
}
