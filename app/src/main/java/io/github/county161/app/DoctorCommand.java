package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.app.keep.Condition;
import io.github.county161.app.keep.Doctor;
import io.github.county161.app.keep.Health;
import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.Machine;
import io.github.county161.app.keep.Shelf;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the machine and the county's folder; opens nothing that a broken file would keep it from. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "体检：Java、磁盘、时钟、端口、字体、密钥、备份，哪里不对、怎么办（what is wrong and what to do）")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Option(names = "--port", paramLabel = "端口", defaultValue = "1610", description = "服务的端口，默认 ${DEFAULT-VALUE}")
    private int port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path folder = where.folder();
        Path database = folder.resolve(County.DATABASE);
        long bytes = Files.exists(database) ? Files.size(database) : 0;
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        List<Condition> all = new ArrayList<>(Doctor.ofMachine(Machine.here(folder, temporary, port), bytes, port));
        if (bytes > 0) {
            all.addAll(Doctor.ofCounty(health(folder, database, bytes)));
        }
        PrintWriter out = spec.commandLine().getOut();
        all.forEach(c -> out.println(c.level().label() + "\t" + c.what() + "\t" + c.sentence()));
        if (bytes == 0) {
            out.println("目录里还没有账库：" + folder);
        }
        return all.stream().anyMatch(c -> c.level() == Condition.Level.BAD) ? Main.REFUSED : Main.DONE;
    }

    /** The last year whose holidays the county's pack knows; of a file that cannot be asked now, the jar's. */
    private static int lastCalendarYear(Path database) throws IOException {
        Pack pack = SqliteStore.check(database).damage().isPresent()
                ? Packs.shipped()
                : Packs.of(database, Optional.empty()).latest();
        return pack.workdays().lastYear();
    }

    static Health health(Path folder, Path database, long bytes) throws IOException {
        Keeping keeping = Keeping.of(folder);
        SqliteStore.Checked checked = SqliteStore.check(database);
        List<Health.Place> places = new ArrayList<>();
        for (String name : keeping.places()) {
            Shelf shelf = new Shelf(folder.resolve(name));
            boolean sameDisk =
                    shelf.isThere() && Files.getFileStore(shelf.folder()).equals(Files.getFileStore(folder));
            places.add(new Health.Place(name, shelf.isThere(), sameDisk, shelf.newest()));
        }
        Optional<LocalDateTime> last = checked.lastRecordedAt()
                .map(at -> OffsetDateTime.parse(at)
                        .atZoneSameInstant(County.clock().getZone())
                        .toLocalDateTime());
        return new Health(
                bytes,
                checked.damage(),
                Files.exists(folder.resolve(County.KEY)),
                LocalDateTime.now(County.clock()).withNano(0),
                last,
                lastCalendarYear(database),
                places,
                keeping);
    }
}
