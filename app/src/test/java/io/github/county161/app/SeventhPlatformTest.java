package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.adapters.http.Api;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.mechanism.Statuses;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that stands in test code alone is found everywhere: in workbooks, tables, requests, figures, contents. */
class SeventhPlatformTest {

    private static final Column<Long> WHO = Column.person();
    private static final Column<List<String>> TRADES =
            Column.many("trades", "所做工种", Lists.TRADE).required();
    private static final Column<LocalDate> START = Column.date("start", "开始日期").required();
    private static final Column<LocalDate> END = Column.date("end", "结束日期");
    private static final Column<Long> HOURS =
            Column.whole("hours", "每周小时", 0, 168).required();

    private static final Form GIG = Form.named("gig", "零活")
            .of(WHO, TRADES, START, END, HOURS)
            .key(WHO, START)
            .spell(START, END, Gives.WORK)
            .build();

    static final Platform SEVENTH = new Platform(
            "gigs",
            "零活驿站",
            List.of(GIG),
            List.of(),
            List.of(Check.tell(
                    "many_hours",
                    GIG,
                    Question.from(GIG.relation()).where(Path.of(HOURS).after(Operand.of(60L))),
                    HOURS,
                    "不多于60小时")),
            List.of(Figure.distinct(
                    "G01", "零活就业", "人", Figure.Kind.YEAR_TO_DATE, "期内有效零活就业的劳动力人数", Definitions.effective(GIG))),
            List.of());

    @TempDir
    private java.nio.file.Path folder;

    @Test
    void it_is_found_in_workbooks_tables_requests_figures_and_contents() throws Exception {
        try (County county = County.open(folder.resolve("data"), OneSixOne.PATTERN.with(SEVENTH))) {
            post(county, Order.row("household", household(1, Invented.VILLAGES.get(0)), 2));
            post(county, Order.row("member", member(1, 1), 2), Order.row("member", member(2, 1), 3));
            java.nio.file.Path book = workbook();
            Arrival arrival = Arrival.read(
                    List.of(book), county.chart(), county.pack().words(), county.workbooks(), Optional.empty());
            Outcome outcome = post(county, arrival.orders().toArray(Order[]::new));

            assertThat(outcome.count(Outcome.NEW)).isEqualTo(2);
            assertThat(outcome.items())
                    .extracting(Outcome.Item::doubts)
                    .containsExactly(List.of(), List.of("many_hours"));
            assertThat(tables()).isEqualTo("2 4 2");
            try (Api api = Story.api(county, Asker.SETTING_UP)) {
                assertThat(get(api, "/pattern")).contains("零活驿站", "\"gig\"", "G01");
                assertThat(get(api, "/forms/gig")).contains("每周小时", "many(trade)", "种植类");
                assertThat(get(api, "/records/gig")).contains(Invented.name(1), "养殖类、种植类");
                assertThat(get(api, "/figures/G01")).contains("\"numbers\":{\"-\":2}");
            }
            String status = county.store()
                    .read(moment -> new Statuses(county.chart(), moment, county.asking(Story.DAY))
                            .of(moment.current(GIG.relation()).get(0).whole(WHO.field())));
            assertThat(status).isEqualTo("transfer");
            assertThat(county.verification()
                            .verify(county.store(), Optional.empty(), slip -> {})
                            .broken())
                    .isEmpty();
        }
    }

    private static Outcome post(County county, Order... orders) {
        Outcome outcome = county.office()
                .post(new Submission(
                        "s" + orders[0].form(), Asker.SETTING_UP, "", Story.DAY, List.of(orders), false, false, false));
        assertThat(outcome.faults()).isEmpty();
        return outcome;
    }

    private java.nio.file.Path workbook() throws Exception {
        java.nio.file.Path book = folder.resolve("零活.xlsx");
        List<Column.Cell> cells =
                GIG.columns().stream().flatMap(c -> c.cells().stream()).toList();
        Map<String, String> first = with(who(1), "trades", "种植类、养殖类", "start", "2019-05-01", "hours", "40");
        Map<String, String> second = with(who(2), "trades", "建筑类，其他", "start", "2019-06-01", "hours", "70");
        Sheet sheet = new Sheet(
                "零活",
                "",
                List.of(),
                cells.stream().map(c -> new Sheet.Head(c.heading(), 12, false)).toList(),
                row -> List.of(first, second)
                        .forEach(texts -> row.accept(cells.stream()
                                .map(c -> texts.getOrDefault(c.name(), ""))
                                .toList())),
                List.of(),
                List.of(),
                "");
        try (OutputStream out = Files.newOutputStream(book)) {
            new ExcelWorkbooks().write(sheet, out);
        }
        return book;
    }

    private String tables() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/county.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select (select count(*) from t_gig) || ' ' || (select count(*) from"
                        + " t_gig_trades) || ' ' || (select count(*) from t_spell where form = 'gig')")) {
            return rows.getString(1);
        }
    }

    private static String get(Api api, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1" + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
