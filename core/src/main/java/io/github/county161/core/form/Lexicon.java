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
 * headings and labels are templates over. Made from its pack. It reads the words of every year and writes those of one
 * day: of the last one, unless it is told {@link #on which}.
 */
public final class Lexicon {

    /** No words at all: a coded value is then written as its code. */
    public static final Lexicon EMPTY = new Lexicon(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private static final Pattern BLANKS = Pattern.compile("[\\s*]+");
    private static final Pattern COUNTER = Pattern.compile("\\{n(?::(\\d))?}");
    private static final Pattern TERM = Pattern.compile("\\{([^}]+)}");

    private final Map<String, LinkedHashMap<String, String>> labelByCode;
    private final Map<String, Map<String, String>> codeByWord;
    private final Map<String, Map<String, String>> becomes;
    private final Map<String, String> headings;
    private final Map<String, String> numbering;
    private final Map<String, TreeMap<String, String>> terms;
    private final String day;

    /**
     * @param lists list → code → label, a template over terms, in the order shown
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
        this(lists, values, headings, terms, numbering, Map.of());
    }

    /** @param becomes list → code that is no longer entered → the code that its words stand for now, "" for none */
    public Lexicon(
            Map<String, Map<String, String>> lists,
            Map<String, Map<String, String>> values,
            Map<String, String> headings,
            Map<String, Map<String, String>> terms,
            Map<String, String> numbering,
            Map<String, Map<String, String>> becomes) {
        this.numbering = Map.copyOf(numbering);
        this.becomes = Map.copyOf(becomes);
        this.day = Relation.ALWAYS_TO;
        this.labelByCode = new HashMap<>();
        this.codeByWord = new HashMap<>();
        this.headings = new HashMap<>();
        this.terms = new HashMap<>();
        terms.forEach((term, texts) -> this.terms.put(term, new TreeMap<>(texts)));
        lists.forEach((list, labels) -> {
            labelByCode.put(list, new LinkedHashMap<>(labels));
            codeByWord.put(list, words(list, labels, values.getOrDefault(list, Map.of())));
        });
        headings.forEach((seen, standard) -> this.headings.put(Texts.halfWidth(seen), standard));
    }

    private Lexicon(Lexicon other, String day) {
        this.labelByCode = other.labelByCode;
        this.codeByWord = other.codeByWord;
        this.becomes = other.becomes;
        this.headings = other.headings;
        this.numbering = other.numbering;
        this.terms = other.terms;
        this.day = day;
    }

    /** What words of a list stand for: its labels as every year wrote them, and what else they are called. */
    private Map<String, String> words(String list, Map<String, String> labels, Map<String, String> synonyms) {
        Map<String, String> now = becomes.getOrDefault(list, Map.of());
        Map<String, String> words = new HashMap<>();
        labels.forEach((code, label) -> spellings(label).forEach(spelling -> {
            String current = now.getOrDefault(code, "");
            words.put(Texts.halfWidth(spelling), current.isEmpty() ? code : current);
        }));
        synonyms.forEach((word, label) -> {
            String code = words.get(Texts.halfWidth(label));
            if (code == null) {
                throw new IllegalArgumentException(word + " means " + label + ", which " + list + " has not");
            }
            words.putIfAbsent(Texts.halfWidth(word), code);
        });
        return words;
    }

    /** The same that writes the words of a day, {@code yyyy-MM-dd}. */
    public Lexicon on(String reportDay) {
        return new Lexicon(this, reportDay);
    }

    /** The code of a label or synonym; brackets of either width, and a code stands for itself. */
    public Optional<String> code(String list, String word) {
        Map<String, String> words = codeByWord.get(list);
        if (words == null) {
            return Optional.of(word);
        }
        Optional<String> code = Optional.ofNullable(words.get(Texts.halfWidth(word)));
        boolean isCode = labelByCode.getOrDefault(list, new LinkedHashMap<>()).containsKey(word);
        return code.isEmpty() && isCode ? Optional.of(word) : code;
    }

    /** In the words of its day; also of a code that is no longer entered. */
    public String label(String list, String code) {
        String label = labelByCode.getOrDefault(list, new LinkedHashMap<>()).get(code);
        return label == null ? code : says(label, day);
    }

    /** The labels of a list in the order shown. */
    public List<String> labels(String list) {
        return List.copyOf(list(list).values());
    }

    /** Codes and labels of a list in the order shown, without codes that are no longer entered. */
    public Map<String, String> list(String list) {
        Map<String, String> gone = becomes.getOrDefault(list, Map.of());
        Map<String, String> shown = new LinkedHashMap<>();
        labelByCode.getOrDefault(list, new LinkedHashMap<>()).forEach((code, label) -> {
            if (!gone.containsKey(code)) {
                shown.put(code, says(label, day));
            }
        });
        return shown;
    }

    /** A template in the words of its day. */
    public String says(String template) {
        return says(template, day);
    }

    /** A template in the words of a day: {@code 是否{协作}}; a term that the pack does not set stands for itself. */
    public String says(String template, String reportDay) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        return TERM.matcher(template).replaceAll(found -> {
            TreeMap<String, String> texts = terms.getOrDefault(found.group(1), new TreeMap<>());
            var inForce = texts.floorEntry(reportDay);
            return Matcher.quoteReplacement(
                    inForce != null
                            ? inForce.getValue()
                            : texts.isEmpty()
                                    ? found.group(1)
                                    : texts.firstEntry().getValue());
        });
    }

    /**
     * The next number that a form issues: one more than the highest given in the same pattern, and in the same year
     * where the pattern names the year.
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
        if (template.indexOf('{') < 0) {
            return Set.of(template);
        }
        Set<String> spellings = new LinkedHashSet<>();
        TreeSet<String> days = new TreeSet<>(Set.of(""));
        terms.values().forEach(texts -> days.addAll(texts.keySet()));
        days.forEach(each -> spellings.add(says(template, each)));
        return spellings;
    }

    /** The standard heading for one seen on a sheet; itself when it is nobody's synonym. */
    public String heading(String seen) {
        String plain = BLANKS.matcher(Texts.halfWidth(seen)).replaceAll("");
        return headings.getOrDefault(plain, plain);
    }
}
