package io.github.county161.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.county161.client.api.AccessApi;
import io.github.county161.client.api.FiguresApi;
import io.github.county161.client.api.LedgerApi;
import io.github.county161.client.api.WorkbooksApi;
import io.github.county161.client.model.Change;
import io.github.county161.client.model.ChangeList;
import io.github.county161.client.model.Figure;
import io.github.county161.client.model.FigureRows;
import io.github.county161.client.model.ImportJob;
import io.github.county161.client.model.ImportOptions;
import io.github.county161.client.model.LogIn;
import io.github.county161.client.model.OneRecord;
import io.github.county161.client.model.Order;
import io.github.county161.client.model.Outcome;
import io.github.county161.client.model.PasswordChange;
import io.github.county161.client.model.Problem;
import io.github.county161.client.model.Submission;
import io.github.county161.client.model.UndoOptions;
import java.io.File;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A program of somebody else's: what it knows of the API is what was generated from the document. */
public final class MainFlows {

    private static final LocalDate DAY = LocalDate.parse("2019-11-25");
    private static final String FORM = "intention";
    private static final int PAUSE_MILLIS = 20;

    private final AccessApi access;
    private final LedgerApi ledger;
    private final FiguresApi figures;
    private final WorkbooksApi workbooks;
    private final ObjectMapper mapper;

    private MainFlows(String base) {
        // What an answer holds beyond what the document tells is an error here.
        mapper = ApiClient.createDefaultObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        ApiClient client =
                new ApiClient(HttpClient.newBuilder().cookieHandler(new CookieManager()), mapper, base);
        access = new AccessApi(client);
        ledger = new LedgerApi(client);
        figures = new FiguresApi(client);
        workbooks = new WorkbooksApi(client);
    }

    /** @param args where it is; account, one-time password, the one it chooses; a person's name and id; a workbook */
    public static void main(String[] args) throws Exception {
        MainFlows flows = new MainFlows(args[0]);
        flows.logsIn(args[1], args[2], args[3]);
        String start = flows.lastChange();
        long slip = flows.enters(args[4], args[5]);
        flows.isRefused(args[4], args[5]);
        flows.asksAFigure();
        long batch = flows.importsAndTakesBack(new File(args[6]));
        flows.exports();
        List<Long> slips = flows.changesAfter(start).stream().map(Change::getSlip).distinct().toList();
        need(slips.containsAll(List.of(slip, batch)), "the feed tells both slips: " + slips);
        flows.logsOut();
        System.out.println("done");
    }

    private static void need(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private interface Call {
        Object run() throws ApiException;
    }

    private Problem refused(int status, Call call) throws Exception {
        try {
            throw new IllegalStateException("not refused: " + call.run());
        } catch (ApiException refused) {
            need(refused.getCode() == status, refused.getCode() + " and not " + status + refused.getResponseBody());
            return mapper.readValue(refused.getResponseBody(), Problem.class);
        }
    }

    private void logsIn(String account, String oneTime, String password) throws Exception {
        refused(401, () -> access.getMe());
        need(access.logIn(new LogIn().account(account).password(oneTime)).getMustChange(), "it must change");
        refused(403, () -> ledger.listForms());
        access.changePassword(new PasswordChange().old(oneTime).password(password));
        need(access.getMe().getAccount().equals(account), "it is itself");
    }

    private void logsOut() throws Exception {
        access.logOut();
        refused(401, () -> access.getMe());
    }

    private static Submission intention(String slip, String name, String id, String wish) {
        Order order = new Order()
                .form(FORM)
                .columns(Map.of(
                        "name", name, "id_number", id, "date", DAY.toString(), "wish", wish, "surveyor", "某人"));
        return new Submission().slip(slip).reportDay(DAY).addOrdersItem(order);
    }

    private long enters(String name, String id) throws Exception {
        Submission wish = intention("client-1", name, id, "有转移就业意愿");
        Outcome tried = ledger.rehearse(wish, null, null);
        need(!tried.getKept() && tried.getCounts().get("new") == 1, "a rehearsal keeps nothing: " + tried);
        Outcome kept = ledger.enter(wish, null, null);
        need(kept.getKept() && kept.getSlip() > 0, "it is kept: " + kept);
        need(ledger.enter(wish, null, null).getSlip().equals(kept.getSlip()), "the same slip again is the same");

        String record = kept.getItems().get(0).getRecord().toString();
        OneRecord read = ledger.getRecord(FORM, record, null, DAY, null);
        need(read.getRecord().get("surveyor").equals("某人"), "it is read: " + read);
        Order changed = new Order()
                .form(FORM)
                .record(Long.valueOf(record))
                .act("correct")
                .columns(Map.of("surveyor", "另一人"))
                .reason("写错了");
        Submission change = new Submission().reportDay(DAY).addOrdersItem(changed);
        refused(412, () -> ledger.enter(change, "client-2", "\"1\""));
        Outcome done = ledger.enter(change, "client-3", "\"" + read.getVersion() + "\"");
        need(done.getItems().get(0).getChanges().get(0).getIs().equals("另一人"), "what changed is told: " + done);
        need(
                ledger.getHistory(FORM, record, null, DAY, null).getEntries().size() == 2,
                "its history has both entries");
        return kept.getSlip();
    }

    private void isRefused(String name, String id) throws Exception {
        Problem problem =
                refused(422, () -> ledger.enter(intention("client-4", name, id, "也许"), null, null));
        need(problem.getFaults().get(0).getValue().equals("也许"), "a fault names its value: " + problem);
    }

    private void asksAFigure() throws Exception {
        Figure figure = figures.getFigure("F21", null, DAY, null, null, null);
        FigureRows rows = figures.listFigureRows("F21", null, DAY, null, null);
        long told = figure.getNumbers().values().stream()
                .mapToLong(amount -> (Long) amount.getActualInstance())
                .sum();
        need(told == rows.getCount() && told > 0, told + " is the number, " + rows.getCount() + " the rows");
        need(rows.getRows().size() == told, "each has its row");
        need(figures.listFigures(null, DAY, null, null, "town").getFigures().size() > 1, "the catalogue");
    }

    private ImportJob ended(ImportJob job) throws Exception {
        ImportJob now = job;
        while (now.getState().endsWith("ing")) {
            Thread.sleep(PAUSE_MILLIS);
            now = workbooks.getImport(job.getId());
        }
        return now;
    }

    private long importsAndTakesBack(File workbook) throws Exception {
        ImportJob tried =
                ended(workbooks.addImport(
                        List.of(workbook), DAY, null, null, null, null, null, null, null, null, null));
        need(tried.getState().equals("rehearsed"), "it is tried: " + tried);
        long rows = Objects.requireNonNull(tried.getResult().getTotal()).get("new");
        ImportJob taken = ended(workbooks.commitImport(tried.getId(), new ImportOptions()));
        need(taken.getState().equals("committed"), "it is taken in: " + taken);
        need(taken.getResult().getTotal().get("new") == rows && rows > 0, "as many as tried: " + taken);
        ImportJob back = workbooks.undoImport(tried.getId(), new UndoOptions());
        need(back.getState().equals("undone"), "it is taken back: " + back);
        return taken.getSlips().get(0);
    }

    private void exports() throws Exception {
        List<File> files = new ArrayList<>();
        files.add(ledger.getBookWorkbook("members", null, DAY, null, null, null));
        files.add(workbooks.getTemplate(FORM, null, DAY, null, null));
        for (File file : files) {
            byte[] bytes = Files.readAllBytes(file.toPath());
            need(bytes.length > 1000 && bytes[0] == 'P' && bytes[1] == 'K', "a workbook: " + bytes.length);
            Files.delete(file.toPath());
        }
        need(!ledger.getBook("members", null, DAY, null, null, null, null).getSheets().isEmpty(), "the same as JSON");
    }

    private String lastChange() throws Exception {
        ChangeList page = ledger.listChanges(null, 1000L);
        while (!page.getChanges().isEmpty()) {
            page = ledger.listChanges(page.getNext(), 1000L);
        }
        return page.getNext();
    }

    private List<Change> changesAfter(String start) throws Exception {
        List<Change> all = new ArrayList<>();
        String after = start;
        for (ChangeList page = ledger.listChanges(after, 2L);
                !page.getChanges().isEmpty();
                page = ledger.listChanges(after, 2L)) {
            all.addAll(page.getChanges());
            after = page.getNext();
        }
        return all;
    }
}
