package io.github.county161.app;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Gate;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "账号（accounts）",
        subcommands = {
            UserCommand.Add.class,
            UserCommand.ListAll.class,
            UserCommand.Reset.class,
            UserCommand.Unlock.class,
            UserCommand.Lock.class
        })
final class UserCommand {

    /** What each does with one account. */
    abstract static class OfOne implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "名称", description = "账号名称，如 张三")
        private String name = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            try (County county = where.openOrMake(out)) {
                return act(county, name, county.acting().administrator(where.account()), out);
            }
        }

        /** @return the exit code */
        abstract int act(County county, String name, Asker by, PrintWriter out);

        static int told(List<Fault> faults, String done, PrintWriter out) {
            faults.stream().map(Fault::sentence).forEach(out::println);
            if (faults.isEmpty()) {
                out.println(done);
            }
            return faults.isEmpty() ? Main.DONE : Main.REFUSED;
        }

        static void handOut(String password, PrintWriter out) {
            out.println("一次性口令：" + password + "（只显示这一次，首次登录后须先改）");
        }
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "增加账号：名称、角色、辖区（add an account）")
    static final class Add extends OfOne {

        @Option(
                names = "--role",
                required = true,
                paramLabel = "角色",
                description = "village_clerk town_clerk town_reviewer county_clerk county_approver county_leader"
                        + " department supervisor system_admin security_admin auditor，或中文角色名")
        private String role = "";

        @Option(names = "--place", required = true, paramLabel = "区划", description = "辖区代码：6、9或12位")
        private String place = "";

        @Override
        int act(County county, String name, Asker by, PrintWriter out) {
            boolean known = county.accounts().named(name).isPresent();
            Gate.Added added = county.door().gate().add(new Account(name, role, place), by, "");
            int code = told(added.faults(), (known ? "账号已有，现为：" : "已增加账号 ") + name, out);
            added.oneTime().ifPresent(password -> handOut(password, out));
            return code;
        }
    }

    @Command(name = "reset", mixinStandardHelpOptions = true, description = "重置口令：给一个一次性口令（a one-time password）")
    static final class Reset extends OfOne {

        @Override
        int act(County county, String name, Asker by, PrintWriter out) {
            handOut(county.door().gate().reset(name, by, ""), out);
            return Main.DONE;
        }
    }

    @Command(name = "unlock", mixinStandardHelpOptions = true, description = "解除连续输错口令后的锁定（let in again）")
    static final class Unlock extends OfOne {

        @Override
        int act(County county, String name, Asker by, PrintWriter out) {
            county.door().gate().unlock(name, by, "");
            out.println("已解锁 " + name);
            return Main.DONE;
        }
    }

    @Command(name = "lock", mixinStandardHelpOptions = true, description = "停用账号，其记账仍在（lock an account）")
    static final class Lock extends OfOne {

        @Override
        int act(County county, String name, Asker by, PrintWriter out) {
            return told(county.door().gate().lock(name, by, ""), "已停用 " + name, out);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出账号（list accounts）")
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            try (County county = where.open()) {
                county.acting().administrator(where.account());
                for (Account account : county.accounts().all()) {
                    String role = county.pack().words().label("role", account.role());
                    spec.commandLine().getOut().println(account.name() + "\t" + role + "\t" + account.place());
                }
            }
            return Main.DONE;
        }
    }
}
