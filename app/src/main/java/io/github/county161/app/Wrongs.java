package io.github.county161.app;

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
                        case SQLITE_FULL -> "磁盘已满：没有办完的一行也没有记入，原来的账完好；腾出空间后再办一次";
                        case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_PERM ->
                            "没有读写账库文件或其目录的权限";
                        case SQLITE_BUSY -> "账库正被别的程序占用，请稍后再试";
                        default -> "账库出错：" + database.getResultCode();
                    });
        }
        return failure instanceof BindException ? Optional.of("端口已被占用，请用 --port 换一个") : Optional.empty();
    }
}
