package io.github.county161.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was given to be taken in: workbooks named one by one, and those in folders and zips, however deep. What is left
 * out is told; what cannot be taken is named with what would be right.
 */
final class Delivery implements AutoCloseable {

    /** So begins the name of what a spreadsheet program keeps beside an open file. */
    private static final String OPEN = "~$";

    private static final String BEING_EDITED = "正在编辑的临时文件，没有读入";

    /** What was given and could not be taken. */
    record Refusal(String name, String expected) {
        String sentence() {
            return name + "：应为" + expected;
        }
    }

    private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".csv");
    private static final String ZIP = ".zip";

    private final List<Given> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Temporary> unpacked = new ArrayList<>();

    private Delivery() {}

    /** @throws NoSuchFileException naming the first that is not there */
    static void need(List<Path> given) throws NoSuchFileException {
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
    }

    /** @throws NoSuchFileException as {@link #need} */
    static Delivery of(List<Path> given) throws IOException {
        need(given);
        Delivery delivery = new Delivery();
        try {
            for (Path path : given) {
                if (Files.isDirectory(path)) {
                    delivery.addFolder(path);
                } else if (isNamed(path.toString(), ZIP)) {
                    delivery.addZip(path, path.getFileName().toString(), path, "");
                } else {
                    delivery.addAlone(path);
                }
            }
            return delivery;
        } catch (IOException | RuntimeException failed) {
            delivery.close();
            throw failed;
        }
    }

    /** What a spreadsheet program keeps beside a file that it has open is none; the file itself may not be whole. */
    private void addAlone(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith(OPEN)) {
            remarks.add(name + "：" + BEING_EDITED);
            return;
        }
        if (Files.exists(file.resolveSibling(OPEN + name))) {
            remarks.add(name + "：正在别的程序中打开，未保存的内容没有读入");
        }
        files.add(Given.alone(file));
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.filter(file -> !Files.isDirectory(file))
                    .limit(Unpacking.MOST_FILES + 1L)
                    .sorted()
                    .toList();
        }
        if (inside.size() > Unpacking.MOST_FILES) {
            refusals.add(new Refusal(folder.toString(), "至多 " + Unpacking.MOST_FILES + " 个文件的目录（一个也没有读）"));
            return;
        }
        for (Path file : inside) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!wants(name, Files.isHidden(file))) {
                continue;
            }
            if (isNamed(name, ZIP)) {
                addZip(file, name, folder, name + "/");
            } else {
                files.add(new Given(file, name, Optional.of(folder)));
            }
        }
    }

    private void addZip(Path zip, String name, Path source, String prefix) throws IOException {
        Temporary folder = Temporary.make();
        unpacked.add(folder);
        new Unpacking(folder.path(), new Unpacking.Listener() {
                    @Override
                    public boolean wants(String path) {
                        return Delivery.this.wants(prefix + path, false);
                    }

                    @Override
                    public void file(String path, Path file) {
                        files.add(new Given(file, prefix + path, Optional.of(source)));
                    }

                    @Override
                    public void refused(String path, String why) {
                        refusals.add(new Refusal(path.equals(name) ? name : prefix + path, why));
                    }
                })
                .unpack(zip, name);
    }

    /** Whether a file in a folder or zip is read; if not, that is told. */
    private boolean wants(String path, boolean hidden) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String why;
        if (name.startsWith(OPEN)) {
            why = BEING_EDITED;
        } else if (hidden || ("/" + path).contains("/.") || ("/" + path).contains("/__MACOSX/")) {
            why = "隐藏的文件，没有读入";
        } else if (name.contains(Arrival.SENT_BACK)) {
            why = "退回的工作簿，没有读入（改好后请单独导入它）";
        } else if (isNamed(name, ZIP) || ENDINGS.stream().anyMatch(ending -> isNamed(name, ending))) {
            return true;
        } else {
            why = "不是工作簿，没有读入";
        }
        remarks.add(path + "：" + why);
        return false;
    }

    private static boolean isNamed(String path, String ending) {
        return path.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** In the order given, of a folder or zip by their paths. */
    List<Given> files() {
        return List.copyOf(files);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** What was left out, and why. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Whether a folder or zip was among what was given. */
    boolean isOfMany() {
        return files.stream().anyMatch(file -> file.source().isPresent());
    }

    @Override
    public void close() throws IOException {
        for (Temporary folder : unpacked) {
            folder.close();
        }
    }
}
