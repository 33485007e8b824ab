package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The import as a process of its own that says when its first insert is done, so that it can be killed right then. */
final class KillableImport {

    static final String INSERTED = "first insert done, not committed";

    private KillableImport() {}

    public static void main(String[] args) throws Exception {
        List<Path> files = Arrays.stream(args).skip(1).map(Path::of).toList();
        try (County county = County.open(Path.of(args[0]), KillableImport::marked)) {
            System.out.println("open");
            Arrival arrival =
                    Arrival.read(files, county.chart(), county.pack().words(), county.workbooks(), Optional.empty());
            Outcome outcome = county.office()
                    .post(new Submission(
                            "import-killable",
                            Asker.SETTING_UP,
                            "killable",
                            County.today(),
                            arrival.orders(),
                            false,
                            false,
                            false));
            System.out.println("kept " + outcome.kept() + " " + outcome.counts());
        }
    }

    private static Store marked(Store store) {
        return new Store() {
            @Override
            public <T> T read(Function<Moment, T> work) {
                return store.read(work);
            }

            @Override
            public <T> T write(Function<Writing, T> work) {
                return store.write(writing -> work.apply(marked(writing)));
            }

            @Override
            public Store scratch() {
                return store.scratch();
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    private static Store.Writing marked(Store.Writing writing) {
        return (Store.Writing) Proxy.newProxyInstance(
                KillableImport.class.getClassLoader(), new Class<?>[] {Store.Writing.class}, (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(writing, args);
                        if (method.getName().equals("append")) {
                            System.out.println(INSERTED);
                            System.out.flush();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
