package io.github.county161.core.form;

import io.github.county161.core.term.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A county's words: labels of coded values, synonyms of values and of headings. Made from its pack. */
public final class Lexicon {

    /** No words at all: a coded value is then written as its code. */
    public static final Lexicon EMPTY = new Lexicon(Map.of(), Map.of(), Map.of());

    private final Map<String, LinkedHashMap<String, String>> labelByCode = new HashMap<>();
    private final Map<String, Map<String, String>> codeByWord = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();

    /**
     * @param lists list → code → label, in the order shown
     * @param values list → synonym → label
     * @param headings a heading seen → the standard heading
     */
    public Lexicon(
            Map<String, Map<String, String>> lists,
            Map<String, Map<String, String>> values,
            Map<String, String> headings) {
        lists.forEach((list, labels) -> {
            labelByCode.put(list, new LinkedHashMap<>(labels));
            Map<String, String> words = new HashMap<>();
            labels.forEach((code, label) -> words.put(Texts.halfWidth(label), code));
            values.getOrDefault(list, Map.of()).forEach((word, label) -> {
                String code = words.get(Texts.halfWidth(label));
                if (code == null) {
                    throw new IllegalArgumentException(word + " means " + label + ", which " + list + " has not");
                }
                words.putIfAbsent(Texts.halfWidth(word), code);
            });
            codeByWord.put(list, words);
        });
        headings.forEach((seen, standard) -> this.headings.put(Texts.halfWidth(seen), standard));
    }

    /** The code of a label or synonym; brackets of either width, and a code stands for itself. */
    public Optional<String> code(String list, String word) {
        Map<String, String> words = codeByWord.get(list);
        if (words == null) {
            return Optional.of(word);
        }
        Optional<String> code = Optional.ofNullable(words.get(Texts.halfWidth(word)));
        return code.isEmpty() && list(list).containsKey(word) ? Optional.of(word) : code;
    }

    public String label(String list, String code) {
        return labelByCode.getOrDefault(list, new LinkedHashMap<>()).getOrDefault(code, code);
    }

    /** The labels of a list in the order shown. */
    public List<String> labels(String list) {
        return List.copyOf(labelByCode.getOrDefault(list, new LinkedHashMap<>()).values());
    }

    /** Codes and labels of a list in the order shown. */
    public Map<String, String> list(String list) {
        return new LinkedHashMap<>(labelByCode.getOrDefault(list, new LinkedHashMap<>()));
    }

    /** The standard heading for one seen on a sheet; itself when it is nobody's synonym. */
    public String heading(String seen) {
        String plain = Texts.halfWidth(seen).replace(" ", "").replace("*", "");
        return headings.getOrDefault(plain, plain);
    }
}
