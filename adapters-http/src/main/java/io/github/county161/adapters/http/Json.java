package io.github.county161.adapters.http;

import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out: strict in, readable out. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Json() {}

    /** UTF-8, whatever the response's charset would be. */
    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Writes part after part, so that a long answer is never held; flushed when closed, {@code out} left open. */
    static JsonGenerator parts(OutputStream out) {
        return MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
    }

    /** The parts of an object by their names. */
    static Map<String, Object> parts(String body) {
        return MAPPER.readValue(body, new TypeReference<Map<String, Object>>() {});
    }

    static JsonNode tree(String body) {
        return MAPPER.readTree(body);
    }
}
