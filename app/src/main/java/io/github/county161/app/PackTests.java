package io.github.county161.app;

import io.github.county161.app.PackFiles.Line;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pack's own tests: each folder {@code tests/NAME/} has sheets of invented people, a {@code FORM.csv} for each form,
 * and {@code answers.csv} (report_day, figure, division, number). They are entered into a county of this pack, in a
 * folder that is gone afterwards, and asked.
 */
final class PackTests {

    private static final String FOLDER = "tests/";
    private static final String ANSWERS = "/answers.csv";

    private final PackFiles files;
    private final Pack pack;
    private final List<PackFault> faults = new ArrayList<>();
    private int answered;

    PackTests(Pack pack) {
        this.files = pack.files();
        this.pack = pack;
    }

    /** What does not come out as it should; that the pack can be applied at all is tried even without any test. */
    List<PackFault> run() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : files.texts().keySet()) {
            String[] parts = file.split("/");
            if (parts.length == 3 && file.startsWith(FOLDER)) {
                names.add(FOLDER + parts[1]);
            } else if (file.startsWith(FOLDER) && !file.endsWith(".md")) {
                faults.add(new PackFault(file, 0, "放错了地方", "tests/名称/表名.csv 或 tests/名称/answers.csv"));
            }
        }
        if (names.isEmpty()) {
            names.add(FOLDER + "-");
        }
        for (String name : names) {
            try (Temporary folder = Temporary.make();
                    County county = County.open(folder.path(), pack)) {
                run(county, name, folder.path());
            }
        }
        return faults;
    }

    /** How many numbers came out right or wrong. */
    int answered() {
        return answered;
    }

    private void run(County county, String name, Path folder) throws IOException {
        Outcome applied = new PackSlip(pack, county.crypto()).apply(county.office(), "县域包测试", "县域包测试", false);
        applied.items()
                .forEach(item -> item.faults()
                        .forEach(fault -> faults.add(
                                new PackFault(PackFiles.HEAD, 0, item.form() + what(fault), fault.expected()))));
        if (!applied.kept()) {
            return;
        }
        List<Order> orders = new ArrayList<>();
        for (Form form : county.chart().forms()) {
            String file = name + "/" + form.name() + ".csv";
            if (files.has(file)) {
                Path sheet = folder.resolve(form.name() + ".csv");
                Files.writeString(sheet, files.text(file));
                Arrival read = Arrival.read(
                        List.of(Given.alone(sheet)),
                        Set.of(),
                        county.chart(),
                        pack.words(),
                        county.workbooks(),
                        Optional.of(form),
                        "县域包测试");
                read.faults()
                        .forEach(fault -> faults.add(new PackFault(file, fault.row(), what(fault), fault.expected())));
                read.orders().forEach(orders::add);
            }
        }
        Outcome outcome = county.office()
                .post(new Submission(name, Asker.SETTING_UP, name, County.today(), orders, false, false, false, true));
        for (Outcome.Item item : outcome.items()) {
            String file = name + "/" + item.form() + ".csv";
            item.faults().forEach(fault -> faults.add(new PackFault(file, item.row(), what(fault), fault.expected())));
        }
        if (outcome.kept() && files.has(name + ANSWERS)) {
            for (Line line : files.lines(name + ANSWERS)) {
                answer(county, line);
            }
        }
    }

    private static String what(Fault fault) {
        return "“" + fault.column() + "”填的是“" + fault.value() + "”";
    }

    private void answer(County county, Line line) {
        Optional<Figure> figure = county.pattern().figure(line.get("figure"));
        if (figure.isEmpty()) {
            faults.add(PackFault.of(line, "没有指标 " + line.get("figure"), "指标目录里的编号，如 F21"));
            return;
        }
        if (!Day.read(line.get("report_day")).isGood()) {
            faults.add(PackFault.of(line, "report_day “" + line.get("report_day") + "”", "日期 yyyy-MM-dd"));
            return;
        }
        Optional<String> division = Optional.of(line.get("division")).filter(told -> !told.isEmpty());
        try {
            String number = county.store().read(moment -> {
                Asking asking = county.asking(
                        moment, Day.read(line.get("report_day")).value(), division, Optional.empty(), Scope.ALL);
                return new Reckoning(moment, Scope.ALL)
                        .answer(figure.get(), asking, Group.WHOLE).own().values().stream()
                                .findFirst()
                                .map(Counted::text)
                                .orElse("0");
            });
            answered++;
            if (!number.equals(line.get("number"))) {
                faults.add(PackFault.of(
                        line,
                        figure.get().id() + " "
                                + county.pack().words().says(figure.get().title()) + " 算得 " + number,
                        line.get("number") + "（答案所写；请核对样例、口径参数和答案）"));
            }
        } catch (County.Refused unknown) {
            faults.add(PackFault.of(line, String.valueOf(unknown.getMessage()), "divisions.csv 里的名称或代码"));
        }
    }
}
