package io.github.county161.app;

import io.github.county161.core.port.Gate;
import io.github.county161.core.term.Day;
import io.github.county161.core.term.Reading;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line: {@code county161 COMMAND}. Exit codes: 0 done, 1 refused or faulty, 2 usage, 3 environment: a file
 * or folder that is not there, a disk that is full, an answer that nobody could be told.
 */
@Command(
        name = "county161",
        description = {"县域161：一套账单、六个平台、一套机制。", "County 161: one ledger, six platforms, one mechanism."},
        mixinStandardHelpOptions = true,
        version = "county161 0.1.0",
        subcommands = {
            ImportCommand.class,
            CheckCommand.class,
            UndoCommand.class,
            ExportCommand.class,
            TemplateCommand.class,
            FiguresCommand.class,
            OpenYearCommand.class,
            TargetsCommand.class,
            SplitTargetCommand.class,
            CloseCommand.class,
            GridCommand.class,
            RelayCommand.class,
            SampleCommand.class,
            MatchesCommand.class,
            AttachCommand.class,
            TasksCommand.class,
            FlowsCommand.class,
            PackCommand.class,
            PolicyCommand.class,
            PayCommand.class,
            PrintCommand.class,
            TickCommand.class,
            BriefCommand.class,
            FunnelCommand.class,
            FindingsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DrillCommand.class,
            KeyCopyCommand.class,
            DoctorCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            UserCommand.class,
            KeyCommand.class,
            DiaryCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            WarmUpCommand.class,
            HelpCommand.class
        })
public final class Main {

    /** Of the version below, as one number that grows: files say which release wrote them last. */
    static final int RELEASE = 100;

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int ENVIRONMENT = 3;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command as {@link #main} does and gives its exit code back. */
    static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine().setOut(out).setErr(err).execute(args);
        if (!out.checkError()) {
            return code;
        }
        err.println("环境有问题：结果没能写到标准输出（磁盘已满，或接收的程序已结束）");
        return code == DONE ? ENVIRONMENT : code;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .registerConverter(LocalDate.class, Main::day)
                .setParameterExceptionHandler((wrong, args) -> {
                    CommandLine line = wrong.getCommandLine();
                    line.getErr().println("命令写得不对：" + Wrongs.ofUsage(wrong));
                    line.getErr().println("用法见 " + line.getCommandSpec().qualifiedName() + " --help");
                    return line.getCommandSpec().exitCodeOnInvalidInput();
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    boolean refused = failure instanceof County.Refused || failure instanceof Gate.Refused;
                    line.getErr().println(refused ? "未办理：" + failure.getMessage() : "环境有问题：" + Wrongs.ofWorld(failure));
                    return refused ? REFUSED : ENVIRONMENT;
                });
    }

    private static LocalDate day(String text) {
        Reading<LocalDate> read = Day.read(text);
        if (!read.isGood()) {
            throw new TypeConversionException("“" + text + "”应为" + read.flaw().expected());
        }
        return read.value();
    }
}
