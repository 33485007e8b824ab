package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.form.Column;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Imports.Import;
import io.github.county161.core.port.Imports.Options;
import io.github.county161.core.port.Imports.Sent;
import io.github.county161.core.port.Imports.State;
import io.github.county161.core.port.Imports.Undone;
import io.github.county161.testkit.Invented;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent in: taken back whole or not at all, gone on with after a stop, over some day. */
class InboxTest {

    static final Options OPTIONS =
            new Options(Story.DAY, Optional.empty(), Optional.empty(), false, false, false, false, false, false, "");

    private static final int WORKBOOKS = 6;

    @TempDir
    private Path data;

    private final AtomicReference<LocalDate> today = new AtomicReference<>(County.today());
    private Story story;
    private Inbox inbox;

    @BeforeEach
    void a_county_with_a_household() throws IOException {
        open();
        story.enters("household", household(1, Invented.VILLAGES.get(0)));
    }

    private void open() throws IOException {
        story = new Story(data);
        inbox = new Inbox(story.county(), data.resolve("imports"), today::get);
    }

    @AfterEach
    void close() {
        inbox.close();
        story.close();
    }

    /** Members of the household, one in each of so many workbooks. */
    private Import tried(int workbooks) throws IOException {
        List<Sent> sent = new ArrayList<>();
        for (int n = 1; n <= workbooks; n++) {
            sent.add(new Sent("人员" + n + ".xlsx", new ByteArrayInputStream(workbook(member(n, 1)))));
        }
        return ended(inbox.receive(sent, OPTIONS, Asker.SETTING_UP));
    }

    private static byte[] workbook(Map<String, String> row) throws IOException {
        List<Column.Cell> cells =
                Member.FORM.columns().stream().flatMap(c -> c.cells().stream()).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelWorkbooks()
                .write(
                        List.of(new Sheet(
                                Member.FORM.title(),
                                "",
                                List.of(),
                                cells.stream()
                                        .map(cell -> new Sheet.Head(cell.heading(), 12, false))
                                        .toList(),
                                each -> each.accept(cells.stream()
                                        .map(cell -> row.getOrDefault(cell.name(), ""))
                                        .toList()),
                                List.of(),
                                List.of(),
                                "")),
                        out);
        return out.toByteArray();
    }

    private Import ended(Import begun) {
        Import is = begun;
        while (is.state().isUnderWay()) {
            is = inbox.after(is.id(), is.change(), Asker.SETTING_UP).orElseThrow();
        }
        return is;
    }

    private Import committed(String id) {
        return ended(inbox.commit(id, OPTIONS, Asker.SETTING_UP).orElseThrow());
    }

    private long members() {
        return story.county().store().read(moment ->
                (long) moment.current(Member.FORM.relation()).size());
    }

    @Test
    void several_slips_are_taken_back_together_or_not_at_all() throws IOException {
        Import in = committed(tried(3).id());
        assertThat(in.slips()).hasSize(3);
        story.enters("transfer", transfer(1, "2019-03-01"));
        long before = story.position();

        Undone refused = inbox.undo(in.id(), false, Asker.SETTING_UP).orElseThrow();
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("has_dependants");
        assertThat(refused.is().slips()).as("all stay in").isEqualTo(in.slips());
        assertThat(story.position()).isEqualTo(before);
        assertThat(members()).isEqualTo(3);

        Undone undone = inbox.undo(in.id(), true, Asker.SETTING_UP).orElseThrow();
        assertThat(undone.faults()).isEmpty();
        assertThat(undone.is().state()).isEqualTo(State.UNDONE);
        assertThat(story.position()).as("a slip for each").isEqualTo(before + 3);
        assertThat(members()).isZero();
    }

    @Test
    void stopped_dead_half_way_it_goes_on_where_it_was() throws Exception {
        long seed = Long.getLong("seed", 161);
        System.out.println("seed " + seed);
        String id = tried(WORKBOOKS).id();
        long start = story.position();
        long stop = start + 1 + new Random(seed).nextInt(WORKBOOKS - 1);
        close();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableInbox.class.getName(),
                        data.toString(),
                        id,
                        Long.toString(stop))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(KillableInbox.STOPPED);

        open();
        assertThat(story.position()).isBetween(stop, start + WORKBOOKS);
        assertThat(inbox.named(id, Asker.SETTING_UP).orElseThrow().doing()).contains("请再提交一次");
        Import in = committed(id);
        assertThat(in.state()).isEqualTo(State.COMMITTED);
        assertThat(in.slips()).hasSize(WORKBOOKS).doesNotHaveDuplicates();
        assertThat(story.position()).as("nothing twice").isEqualTo(start + WORKBOOKS);
        assertThat(members()).isEqualTo(WORKBOOKS);
        assertThat(inbox.undo(id, false, Asker.SETTING_UP).orElseThrow().is().state())
                .isEqualTo(State.UNDONE);
        assertThat(members()).isZero();
    }

    @Test
    void after_thirty_days_it_is_over_and_its_folder_goes_when_the_next_comes() throws IOException {
        String id = tried(1).id();
        Path own = data.resolve("imports").resolve(id);
        today.set(today.get().plusDays(30));
        assertThat(inbox.named(id, Asker.SETTING_UP)).isPresent();
        today.set(today.get().plusDays(1));
        assertThat(inbox.named(id, Asker.SETTING_UP)).isEmpty();
        assertThat(inbox.commit(id, OPTIONS, Asker.SETTING_UP)).isEmpty();
        assertThat(own).exists();
        String next = tried(1).id();
        assertThat(own).doesNotExist();
        assertThat(data.resolve("imports").resolve(next)).exists();
    }

    @Test
    void messages_name_no_option_of_the_command_line() throws IOException {
        story.enters("member", member(1, 1));
        Map<String, String> other = Map.of("name", name(2));
        List<Sent> sent = List.of(new Sent(
                "人员.xlsx", new ByteArrayInputStream(workbook(Invented.with(member(1, 1), "name", other.get("name"))))));
        Import is = ended(inbox.receive(sent, OPTIONS, Asker.SETTING_UP));
        assertThat(is.told().toString()).contains("“这是更正”").doesNotContain("--");
        assertThat(committed(is.id()).told().toString()).contains("“先记无误的行”").doesNotContain("--");
    }
}
