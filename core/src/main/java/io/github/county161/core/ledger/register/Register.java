package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Form;
import java.util.List;

/** 一库: the forms of the person base, and those of the system that stand in the same journal. */
public final class Register {

    /** In the order in which their references need one another. */
    public static final List<Form> FORMS = List.of(
            Settlement.FORM,
            Household.FORM,
            Member.FORM,
            IdChange.FORM,
            PersonMerge.FORM,
            NotSame.FORM,
            HouseholdSplit.FORM,
            MemberChange.FORM,
            HeadChange.FORM,
            CategoryChange.FORM,
            Intention.FORM,
            WorkCheck.FORM);

    /** No Excel template: entered by the program itself. These stand before all others, for they name none. */
    public static final List<Form> SYSTEM_FIRST =
            List.of(PackVersion.FORM, Division.FORM, AccountForm.FORM, Attachment.FORM);

    /** And this one names persons. */
    public static final List<Form> SYSTEM_LAST = List.of(Erasure.FORM);

    private Register() {}
}
