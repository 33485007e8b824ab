package io.github.county161.app;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command as it was written, or with the machine, in words for whoever wrote it. */
final class Wrongs {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /** How systems say that a file grows no further: the disk, a quota, or the most that one file may have. */
    private static final Pattern NO_ROOM = Pattern.compile("(?i)no space left|not enough space|quota|file too large");

    private static final String ALL_IS_KEPT = "没有办完的一行也没有记入，原来的账完好；腾出空间后再办一次";

    private Wrongs() {}

    static String ofUsage(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage());
        if (wrong instanceof MissingParameterException) {
            return "缺少 " + quoted(message).orElse("参数");
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return "不认识 " + String.join(" ", unmatched.getUnmatched());
        }
        if (wrong instanceof OverwrittenOptionException) {
            return quoted(message).orElse("参数") + " 写了两次";
        }
        int reason = message.indexOf("): ");
        String what = quoted(message).orElse("");
        return message.startsWith("Missing required subcommand")
                ? "缺少命令"
                : what + " 不能是“" + String.valueOf(wrong.getValue()) + "”"
                        + (reason > 0 && message.contains("应为") ? "：" + message.substring(message.indexOf("“")) : "");
    }

    private static Optional<String> quoted(String message) {
        Matcher found = QUOTED.matcher(message);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static String ofWorld(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Optional<String> known = known(at);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return failure + "（请把这一行和所做的操作告诉维护的人）";
    }

    private static Optional<String> known(Throwable failure) {
        // The message of a file's error begins with its path, which may say anything.
        String reason = failure instanceof FileSystemException of ? of.getReason() : failure.getMessage();
        if (failure instanceof IOException
                && NO_ROOM.matcher(String.valueOf(reason)).find()) {
            return Optional.of("磁盘已满：" + ALL_IS_KEPT);
        }
        if (failure instanceof AccessDeniedException denied) {
            return Optional.of("没有读写 " + denied.getFile() + " 的权限");
        }
        if (failure instanceof NoSuchFileException missing) {
            return Optional.of("找不到 " + missing.getFile());
        }
        if (failure instanceof FileSystemException file) {
            return Optional.of("不能读写 " + file.getFile() + "（" + file.getReason() + "）");
        }
        if (failure instanceof SQLiteException database) {
            return Optional.of(
                    switch (database.getResultCode()) {
                        case SQLITE_CORRUPT, SQLITE_NOTADB -> "账库文件已损坏，请用备份恢复";
                        case SQLITE_FULL -> "磁盘已满：" + ALL_IS_KEPT;
                        // A quota, the most that one file may have, a network's or a dying disk: SQLite does not say
                        // which.
                        case SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE ->
                            "写不进磁盘（磁盘已满、超过配额，或盘有故障）：" + ALL_IS_KEPT;
                        case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_PERM ->
                            "没有读写账库文件或其目录的权限";
                        case SQLITE_BUSY -> "账库正被别的程序占用，请稍后再试";
                        default -> "账库出错：" + database.getResultCode();
                    });
        }
        return failure instanceof BindException ? Optional.of("端口已被占用，请用 --port 换一个") : Optional.empty();
    }
}
