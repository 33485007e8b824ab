package io.github.county161.core.form;

import io.github.county161.core.term.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A county's words: labels of coded values, synonyms of values and of headings, and the terms of each year that
 * headings
 * are templates over. Made from its pack.
 */
public final class Lexicon {

    /** No words at all: a coded value is then written as its code. */
    public static final Lexicon EMPTY = new Lexicon(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private static final Pattern BLANKS = Pattern.compile("[\\s*]+");
    private static final Pattern COUNTER = Pattern.compile("\\{n(?::(\\d))?}");
    private static final Pattern TERM = Pattern.compile("\\{([^}]+)}");

    private final Map<String, LinkedHashMap<String, String>> labelByCode = new HashMap<>();
    private final Map<String, Map<String, String>> codeByWord = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, String> numbering;
    private final Map<String, TreeMap<String, String>> terms = new HashMap<>();

    /**
     * @param lists list → code → label, in the order shown
     * @param values list → synonym → label
     * @param headings a heading seen → the standard heading
     * @param terms term → the day from which → its text
     * @param numbering form → how the numbers are written that it issues: {@code GW{n:6}}, {@code {year}-{n:3}}
     */
    public Lexicon(
            Map<String, Map<String, String>> lists,
            Map<String, Map<String, String>> values,
            Map<String, String> headings,
            Map<String, Map<String, String>> terms,
            Map<String, String> numbering) {
        this.numbering = Map.copyOf(numbering);
        terms.forEach((term, texts) -> this.terms.put(term, new TreeMap<>(texts)));
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

    /** A template in the words of a day: {@code 是否{协作}}; a term that the pack does not set stands for itself. */
    public String says(String template, String day) {
        return TERM.matcher(template).replaceAll(found -> {
            TreeMap<String, String> texts = terms.getOrDefault(found.group(1), new TreeMap<>());
            var inForce = texts.floorEntry(day);
            return inForce != null
                    ? inForce.getValue()
                    : texts.isEmpty() ? found.group(1) : texts.firstEntry().getValue();
        });
    }

    /**
     * The next number that a form issues: one more than the highest given in the same pattern, and in the same year
     * where
     * the pattern names the year.
     */
    public String nextNumber(String form, int year, Collection<String> given) {
        String pattern = numbering.getOrDefault(form, form + "-{n:6}").replace("{year}", Integer.toString(year));
        Matcher part = COUNTER.matcher(pattern);
        if (!part.find()) {
            throw new IllegalStateException("the pack's numbers of " + form + " do not count: " + pattern);
        }
        String before = pattern.substring(0, part.start());
        String after = pattern.substring(part.end());
        Pattern written = Pattern.compile(Pattern.quote(before) + "(\\d{1,9})" + Pattern.quote(after));
        int highest = given.stream()
                .map(written::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
        int width = part.group(1) == null ? 1 : Integer.parseInt(part.group(1));
        return before + String.format("%0" + width + "d", highest + 1) + after;
    }

    /** A template in the words of every year, for sheets of every year are read. */
    public Set<String> spellings(String template) {
        Set<String> spellings = new LinkedHashSet<>();
        TreeSet<String> days = new TreeSet<>(Set.of(""));
        terms.values().forEach(texts -> days.addAll(texts.keySet()));
        days.forEach(day -> spellings.add(says(template, day)));
        return spellings;
    }

    /** The standard heading for one seen on a sheet; itself when it is nobody's synonym. */
    public String heading(String seen) {
        String plain = BLANKS.matcher(Texts.halfWidth(seen)).replaceAll("");
        return headings.getOrDefault(plain, plain);
    }
}
