package io.github.county161.app;

import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.Shelf;
import io.github.county161.core.port.Upkeep;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs up, while a server runs too. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "备份：写到指明的文件，不指明时写到各备份位置（while running too）")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(arity = "0..1", paramLabel = "文件", description = "备份文件；不写时备份到各备份位置，并按 7 天、4 周、12 月留存")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--places",
            split = ",",
            paramLabel = "位置",
            description = "以后备份到这些目录，逗号隔开，如 backups,/media/usb（第一个可以在数据目录里，另一个放在别的盘）")
    private List<String> places = List.of();

    @Option(names = "--list", description = "列出已有的备份")
    private boolean list;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A folder, or one that is to be: a stick need not be plugged in yet. */
    private void needPlace(String place) {
        if (place.isEmpty() || Files.isRegularFile(where.folder().resolve(place))) {
            throw new County.Refused("备份位置“" + place + "”不是目录：请写目录，逗号隔开");
        }
    }

    private String said(String place) {
        boolean isThere = place.equals(Keeping.USUAL_PLACE)
                || Files.isDirectory(where.folder().resolve(place));
        return isThere ? place : place + "（现在不存在：插上或建好以后才备份得到）";
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LocalDateTime now = County.now();
        try (County county = where.open()) {
            county.acting().keeper(where.account());
            if (!places.isEmpty()) {
                if (file.isPresent()) {
                    throw new County.Refused("--places 只定位置，不备份：请去掉 " + file.get() + "，定好后再用 backup");
                }
                List<String> told = places.stream().map(String::strip).toList();
                told.forEach(this::needPlace);
                Keeping.of(where.folder()).at(told).keep(where.folder());
                out.println("备份位置：" + told.stream().map(this::said).collect(Collectors.joining("，")));
                return Main.DONE;
            }
            if (list) {
                for (Shelf shelf : county.backups().shelves()) {
                    out.println(shelf.folder() + (shelf.isThere() ? "" : "（现在不存在）"));
                    shelf.all().forEach((made, at) -> out.println("  " + made + "  " + at.getFileName()));
                }
                return Main.DONE;
            }
            if (file.isPresent()) {
                if (Files.exists(file.get())) {
                    throw new County.Refused("已有这个文件，没有覆盖：" + file.get());
                }
                county.backups().write(file.get());
                out.println("已备份到 " + file.get() + "（不含密钥：密钥另用 key-copy 封存）");
                return Main.DONE;
            }
            Upkeep.Made made = county.backups().make(now);
            made.lines().forEach(out::println);
            return made.good() ? Main.DONE : Main.ENVIRONMENT;
        }
    }
}
