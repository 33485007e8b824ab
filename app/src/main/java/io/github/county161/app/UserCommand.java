package io.github.county161.app;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Fault;
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
        subcommands = {UserCommand.Add.class, UserCommand.ListAll.class})
final class UserCommand {

    @Command(name = "add", mixinStandardHelpOptions = true, description = "增加账号：名称、角色、辖区（add an account）")
    static final class Add implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "名称", description = "账号名称，如 张三")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "角色",
                description = "village_clerk town_clerk town_reviewer county_clerk county_approver county_leader"
                        + " department supervisor system_admin security_admin auditor，或中文角色名")
        private String role = "";

        @Option(names = "--place", required = true, paramLabel = "区划", description = "辖区代码：6、9或12位")
        private String place = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            try (County county = where.openOrMake(out)) {
                boolean known = county.accounts().named(name).isPresent();
                List<Fault> faults = county.accounts()
                        .add(new Account(name, role, place), county.acting().administrator(where.account()));
                faults.stream().map(Fault::sentence).forEach(out::println);
                if (faults.isEmpty()) {
                    out.println((known ? "账号已有，现为：" : "已增加账号 ") + name);
                }
                return faults.isEmpty() ? Main.DONE : Main.REFUSED;
            }
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
