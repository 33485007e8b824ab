package io.github.county161.adapters.http;

import io.github.county161.core.port.Closings;
import io.github.county161.core.port.Contents;
import io.github.county161.core.port.Findings;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Policies;
import io.github.county161.core.port.Upkeep;
import io.github.county161.core.port.Villages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shapes of bodies and answers, by name. What is put together by hand stands here in one line each; a core record
 * that is answered as it is tells its shape by itself.
 *
 * <pre>
 *   Name   field:type  field?:type       ? may be missing
 *   type   text | int | bool | day | any · Name · [type] a list · {type} texts to type · one|other
 * </pre>
 */
final class Shapes {

    private static final String HAND_MADE = """
            Problem       type:text title:text status:int detail:text faults?:[Fault]
            Fault         row:int column:text code:text value:text message:text
            Index         routes:[text]
            LogIn         account:text password:text
            LoggedIn      account:text role:text division:text seesPersons:bool mustChange:bool
            Me            account:text role:text division:text seesPersons:bool
            PasswordChange old:text password:text
            RevealOf      purpose:text columns:[text]
            Revealed      columns:{text}
            Nothing       {any}
            OneTimePassword oneTimePassword:text
            AccountList   accounts:[Account]
            Account       account:text role:text place:text
            AccountAdded  account:text oneTimePassword?:text
            AccountNamed  account:text
            KeyList       keys:[Key]
            Key           id:text name:text account:text until:day revoked:bool
            KeyWanted     name:text account:text until:day
            KeyAdded      id:text name:text account:text until:day revoked:bool key:text
            KeyRevoked    id:text
            Sealed        sealed:[text]
            YearOrder     orderNo:text
            PersonSought  text:text
            PersonsFound  persons:[Texts]
            DiaryPage     lines:[DiaryLine] next?:int
            DiaryLine     no:int at:text account:text act:Coded on:text told:text done:bool from:text digest:text
            Explained     id:text title:text definition:text version:int reportDay:day position:int base:text \
                          parts:[ExplainedPart] ties:[ExplainedTie]
            ExplainedPart name:text unit:text from:day until:day per?:text numbers:{Amount}
            ExplainedTie  sort:text other:text title:text
            Health        status:text position:int masked:bool
            Ready         ready:bool
            Doctor        conditions:[Condition]
            Condition     level:Coded what:text sentence:text
            BackupPlaces  places:[BackupPlace] drilled?:text drillFailed?:text
            BackupPlace   name:text there:bool sameDisk:bool newest?:text
            FaultList     faults:[KnownFault]
            KnownFault    code:text says:text example:text
            Anything      {any}
            FormList      forms:[FormHead]
            FormHead      name:text title:text version:int mayEnter:bool
            Form          name:text title:text version:int key:[text] columns:[Column] flow?:Flow
            Column        name:text kind:text required:bool varying:bool cells:[Cell] required_when?:text list?:{text}
            Cell          name:text heading:text optional:bool
            Flow          state:text first:text states?:{text} mended:[text] done:[text] limit?:Limit acts:[Act]
            Limit         column:text states:[text]
            Act           act:text label:text from:[text] to:text side:text roles:[Coded] needs:[text] \
            tells:[text] dated?:text carried_by?:Carrier
            Coded         code:text label:text
            Carrier       form:text title:text column:text
            Records       position:int records:[Texts] next?:text
            Texts         {text}
            OneRecord     position:int version:int record:Texts
            History       position:int record:int form:text entries:[HistoryEntry]
            HistoryEntry  entry:int slip:int recordedAt:text actor:text act:text happenedOn:text columns:{text}
            ChangeList    changes:[Change] next:text
            Change        entry:int slip:int recordedAt:text actor:text act:text happenedOn:text columns:{text} \
            form:text record:int
            DivisionList  divisions:[Division]
            Division      code:text name:text level:text town?:text county?:text merged_into?:text poor?:text
            FigureList    reportDay:day figures:[Figure]
            Figure        id:text title:text unit:text definition:text version:int ties:[Tie] adds:bool \
            reportDay:day base:text position:int numbers:{Amount} beside:{{Amount}} called:{text} \
            unnamed:{Amount}
            Amount        int|text
            Tie           sort:text other:text
            FigureRows    form:text count:int rows:[Texts]
            Overlaps      position:int reportDay:day forms:{any} figures:{any} gross:int net:int
            Targets       reportDay:day position:int items:[TargetItem] unnamed:[text]
            TargetItem    item:text title:text category:text figure:text definition:text unit:text planned:any \
            lines:[TargetLine]
            TargetLine    unit:text name:text lead:bool target:any done:text rate:text missing:any status:text \
            statusLabel:text sentence:text willing?:any slack?:any slackName?:text due?:day quality:any \
            leader:any responsible:any
            ChainLink     unit:text name:text lead:bool target:any done:text rate:text missing:any status:text \
            statusLabel:text sentence:text willing?:any slack?:any slackName?:text due?:day quality:any \
            leader:any responsible:any answers:any tasks:[ChainTask]
            ChainTask     number:text title:text unit:text due:day state:text
            Chain         reportDay:day item:text title:text category:text figure:text definition:text unit:text \
            links:[ChainLink] gaps:[Unit]
            Unit          unit:text name:text lead:bool
            TargetGap     reportDay:day unit:text sentence?:text count:int people:[Texts]
            Year          reportDay:day position:int year:int state:text acts:[YearAct] items:[YearItem] \
            sheets:[Closings.Head]
            YearAct       act:text date:day orderNo:text
            YearItem      item:text title:text category:text figure:text definition:text unit:text
            Tasks         reportDay:day count:int tasks:[Task]
            Task          form:text title:text record:int name:text amount?:text place?:text state:text since:day \
            acts:[text] due?:day colour:text colourLabel:text
            FlowDays      reportDay:day days:[StateDays]
            StateDays     form:text state:text town:text left:int median:text longest:int waiting:int
            BookList      books:[BookHead]
            BookHead      name:text title:text definition:text
            Sheets        sheets:[Sheet]
            Sheet         title:text subtitle:text columns:[text] rows:[[text]] sums:[[text]] notes:[text] proof:text
            Grid          reportDay:day position:int villages:[HeldVillage] uncovered:any gaps:[PlaceDays] \
            overlaps:[HeldTwice]
            HeldVillage   place:text name:text covered:bool holders:[Holder]
            Holder        record:int level:text unit:text name:text position:text from:day until?:day
            PlaceDays     place:text name:text from:day until:day
            HeldTwice     place:text name:text from:day until:day holders:[Holder]
            GridGaps      reportDay:day position:int items:[text] villages:[text] problems:[text]
            Handing       reportDay:day position:int who:text holds:[Holder] open:[Villages.Item]
            Drawn         reportDay:day position:int seed:text list:text of:int records:[Texts]
            IdleList      reportDay:day position:int households:[IdleHousehold]
            IdleHousehold household:int place:text head:text times:int relapsed:bool opened:day due:day \
            overdue:bool helps:[Texts]
            Matches       reportDay:day position:int count:int seeking:[Villages.Seeking]
            FindingPage   reportDay:day position:int count:int baseline:int home:[Findings.Group] \
            groups:[Findings.Group] findings:[Texts] next?:text
            PolicyList    reportDay:day policies:[Policies.Line]
            Payees        reportDay:day verdict:text count:int due:text received:text payees:[Payee]
            Payee         record:int title:text place?:text verdict:text due:text received:text why:[PayeeReason]
            PayeeReason   standing:text says:text fact:text record?:int
            Trial         reportDay:day now:TrialSum then:TrialSum gained:int lost:int
            TrialSum      payees:int due:text
            ImportJob     id:text state:text until:day options:Imports.Options files:[text] doing:text slips:[int] \
            mended?:text result:ImportResult
            ImportResult  batches?:[ImportBatch] total?:{int} kept?:int notKept?:[text] notes?:[text] lines?:[text] \
            clean?:bool villages?:any
            ImportBatch   files:[text] kept:bool slip?:int counts?:{int} faults:[text] rows:[ImportRow]
            ImportRow     file:text form?:text row:int outcome:text changes?:[Outcome.Change] emptied?:[text] \
            doubts?:[text] faults:[ImportFault]
            ImportFault   row:int sheet:text column:text code:text value:text message:text
            ImportList    imports:[ImportHead]
            ImportHead    id:text state:text until:day files:[text] doing:text slips:[int] mended?:text
            ImportFiles   files:[file] reportDay?:day form?:text division?:text goodRowsFirst?:text force?:text \
            correct?:text clear?:text endPrevious?:text history?:text reason?:text
            ImportOptions reportDay?:day form?:text division?:text goodRowsFirst?:bool force?:bool correct?:bool \
            clear?:bool endPrevious?:bool history?:bool reason?:text
            UndoOptions   withDependants?:bool
            PaperFile     file:file place:text
            PaperTaken    id:text hash:text
            Submission    slip?:text reportDay?:day orders:[Order] goodRowsFirst?:bool force?:bool correct?:bool
            Order         form:text act?:text record?:int version?:int happenedOn?:day columns?:{any} reason?:text
            Outcome       slip:int kept:bool counts:{int} items:[OutcomeItem]
            OutcomeItem   row:int outcome:text record:int changes:[Outcome.Change] doubts:[text] faults:[Fault]
            BriefList     briefs:[BriefHead]
            BriefHead     number:text title:text placeName:text reportDay:day position:int issued:any
            Brief         number:text rhythm:text period:any title:text place:text placeName:text reportDay:day \
            position:int since:any issued?:any parts:[any] later:any
            Verified      whole:bool broken?:text proof:text digests:{text}
            """;

    private static final List<Class<? extends Record>> RECORDS = List.of(
            Closings.Head.class,
            Closings.Movement.class,
            Closings.Why.class,
            Contents.class,
            Findings.Group.class,
            Imports.Options.class,
            Outcome.Change.class,
            Policies.Line.class,
            Upkeep.InForce.class,
            Upkeep.Made.class,
            Villages.Item.class,
            Villages.Seeking.class);

    /** Those that are sent as multipart/form-data. */
    static final Set<String> FILES = Set.of("ImportFiles", "PaperFile");

    /** Those that may change one record, of the version that was seen. */
    static final Set<String> CONDITIONAL = Set.of("Submission");

    /** Those that a request may leave out, body and all. */
    static final Set<String> OPTIONAL = Set.of("ImportOptions", "Nothing", "UndoOptions");

    private Shapes() {}

    /** Every shape as a JSON Schema, by name. */
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String line : HAND_MADE.strip().lines().toList()) {
            String[] words = line.strip().split(" +");
            all.put(words[0], Schema.object(List.of(words).subList(1, words.length)));
        }
        RECORDS.forEach(record -> Schema.record(record, all));
        return all;
    }
}
