package io.github.county161.app;

import io.github.county161.app.keep.Doctor;
import io.github.county161.app.keep.Machine;
import io.github.county161.core.port.Upkeep.Condition;
import io.github.county161.core.port.Upkeep.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what is wrong with the machine and the county's folder. */
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
        List<Condition> all = new ArrayList<>(new Checkup(where.folder()).conditions());
        all.add(Doctor.ofPort(port, Machine.isFree(port)));
        PrintWriter out = spec.commandLine().getOut();
        all.forEach(c -> out.println(c.level().label() + "\t" + c.what() + "\t" + c.sentence()));
        if (!Where.isCounty(where.folder()) && LostLedger.of(where.folder()).isEmpty()) {
            out.println("目录里还没有账库：" + where.folder());
        }
        return all.stream().anyMatch(c -> c.level() == Level.BAD) ? Main.REFUSED : Main.DONE;
    }
}
