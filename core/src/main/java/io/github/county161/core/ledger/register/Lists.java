package io.github.county161.core.ledger.register;

import io.github.county161.core.form.CodeList;
import java.util.List;
import java.util.stream.Stream;

/** The code lists of the register, and those that several forms use; with the meanings that core asks for. */
public final class Lists {

    public static final CodeList CATEGORY =
            CodeList.of("category", "ordinary", "destitute", "unstable", "border", "sudden");
    public static final CodeList POVERTY = CodeList.of("poverty", "not_lifted", "lifted", "returned", "newly_found");
    public static final CodeList CAUSE = CodeList.of("cause");
    public static final CodeList RELATION = CodeList.of(
            "relation",
            "head",
            "spouse",
            "son",
            "daughter",
            "daughter_in_law",
            "son_in_law",
            "grandson",
            "granddaughter",
            "daughters_son",
            "daughters_daughter",
            "father",
            "mother",
            "wifes_father",
            "wifes_mother",
            "husbands_father",
            "husbands_mother",
            "grandfather",
            "grandmother",
            "mothers_father",
            "mothers_mother",
            "nephew",
            "niece",
            "uncle");
    public static final CodeList ETHNICITY = CodeList.of("ethnicity", "01");
    public static final CodeList POLITICS = CodeList.of("politics");
    public static final CodeList EDUCATION = CodeList.of("education", "college", "university");
    public static final CodeList HEALTH = CodeList.of("health", "healthy");
    public static final CodeList ABILITY = CodeList.of("ability", "common", "skilled", "weak", "lost", "none");
    public static final CodeList CHANGE =
            CodeList.of("change_kind", "died", "moved_out", "married_out", "retired", "restored", "transferred");
    public static final CodeList CATEGORY_CHANGE =
            CodeList.of("category_change", "enlisted", "left", "risk_removed", "lifted", "returned");
    public static final CodeList ID_REASON = CodeList.of("id_change_reason");
    public static final CodeList WISH = CodeList.of("wish", "transfer", "venture", "none");
    public static final CodeList WORK_PLACE =
            CodeList.of("work_place", "in_town", "in_county", "in_city", "in_province", "out_province", "abroad");
    public static final CodeList TRADE = CodeList.of("trade");
    public static final CodeList WISH_TRAINING = CodeList.of("wish_training", "none");
    public static final CodeList NEEDS = CodeList.of("needs");
    public static final CodeList IDLE_REASON = CodeList.of("idle_reason");

    /** 就业创业状态. */
    public static final CodeList WORK_STATUS =
            CodeList.of("work_status", "venture", "transfer", "flexible", "farming", "idle");

    /** Relations to the head that a woman has. */
    public static final List<String> FEMALE_RELATIONS = Stream.of(
                    "daughter",
                    "daughter_in_law",
                    "granddaughter",
                    "daughters_daughter",
                    "mother",
                    "wifes_mother",
                    "husbands_mother",
                    "grandmother",
                    "mothers_mother",
                    "niece")
            .map(RELATION::code)
            .toList();

    /** And a man. */
    public static final List<String> MALE_RELATIONS = Stream.of(
                    "son",
                    "son_in_law",
                    "grandson",
                    "daughters_son",
                    "father",
                    "wifes_father",
                    "husbands_father",
                    "grandfather",
                    "mothers_father",
                    "nephew",
                    "uncle")
            .map(RELATION::code)
            .toList();

    public static final List<CodeList> ALL = List.of(
            CATEGORY,
            POVERTY,
            CAUSE,
            RELATION,
            ETHNICITY,
            POLITICS,
            EDUCATION,
            HEALTH,
            ABILITY,
            CHANGE,
            CATEGORY_CHANGE,
            ID_REASON,
            WISH,
            WORK_PLACE,
            TRADE,
            WISH_TRAINING,
            NEEDS,
            IDLE_REASON,
            WORK_STATUS);

    private Lists() {}
}
