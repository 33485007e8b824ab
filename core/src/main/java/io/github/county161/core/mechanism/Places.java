package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.core.term.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The county's places by what people call them: full name, short name, either ending. */
final class Places {

    private static final List<String> ENDINGS =
            List.of("村民委员会", "居民委员会", "村委会", "居委会", "社区", "街道办事处", "街道", "村", "镇", "乡");
    private static final String AMBIGUOUS = "";

    private static final Set<String> WHOLE_COUNTY = Set.of("全县", "本县");

    private final Map<String, String> counties = new HashMap<>();
    private final Map<String, String> towns = new HashMap<>();
    private final Map<String, String> villages = new HashMap<>();
    private final Map<String, String> townOf = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    private final Supplier<List<Row>> divisions;

    /** @param divisions the current rows of the divisions, asked for once a row tells a place; most rows tell none */
    Places(Supplier<List<Row>> divisions) {
        this.divisions = divisions;
    }

    private void load() {
        if (!codes.isEmpty()) {
            return;
        }
        for (Row row : divisions.get()) {
            if (!row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO))) {
                continue;
            }
            String code = row.get(Division.CODE).orElseThrow();
            codes.add(code);
            String name = row.get(Division.NAME).orElse("");
            String town = row.get(Division.TOWN).orElse("");
            townOf.put(code, town);
            if (town.isEmpty()) {
                name(counties, "", code, name);
                WHOLE_COUNTY.forEach(word -> name(counties, "", code, word));
            } else if (code.equals(town)) {
                name(towns, "", code, name);
            } else {
                name(villages, town + "/", code, name);
            }
        }
    }

    private static void name(Map<String, String> names, String prefix, String code, String name) {
        names.put(prefix + name, code);
        names.merge(prefix + stem(name), code, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
    }

    static String stem(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length() + 1) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    boolean isKnown(String code) {
        load();
        return codes.contains(code);
    }

    Optional<String> town(String name) {
        load();
        return find(towns, "", name);
    }

    /** The town in which a place lies; a town lies in itself. */
    Optional<String> townOf(String code) {
        load();
        return Optional.ofNullable(townOf.get(code)).filter(town -> !town.isEmpty());
    }

    Optional<String> village(String town, String name) {
        load();
        return find(villages, town + "/", name);
    }

    /** A village written behind its town's name without a sign between. */
    Optional<String> area(String name) {
        load();
        return towns.entrySet().stream()
                .filter(town -> !town.getValue().equals(AMBIGUOUS) && name.startsWith(town.getKey()))
                .flatMap(town ->
                        village(town.getValue(), name.substring(town.getKey().length())).stream())
                .findFirst();
    }

    /** The county, a town or a village, by its code or name. */
    Optional<String> unit(String name) {
        load();
        return Optional.of(name)
                .filter(codes::contains)
                .or(() -> find(counties, "", name))
                .or(() -> town(name))
                .or(() -> area(name));
    }

    /** Whether a text that is no place's looks like one: digits alone, or more behind a town's name. */
    boolean isLikePlace(String name) {
        load();
        return PlaceLevel.ofCode(name).isPresent()
                || towns.keySet().stream().anyMatch(town -> !stem(town).equals(town) && name.startsWith(town));
    }

    private static Optional<String> find(Map<String, String> names, String prefix, String raw) {
        String name = Texts.halfWidth(Texts.clean(raw)).replace(" ", "");
        String found = names.getOrDefault(prefix + name, names.getOrDefault(prefix + stem(name), AMBIGUOUS));
        return found.equals(AMBIGUOUS) ? Optional.empty() : Optional.of(found);
    }
}
