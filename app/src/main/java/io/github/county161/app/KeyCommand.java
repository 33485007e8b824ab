package io.github.county161.app;

import io.github.county161.core.port.Credentials.Key;
import io.github.county161.core.port.Gate.NewKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keys by which programs use the API, each in the name of an account and within what that may do. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "程序用的接口密钥（API keys of programs）",
        subcommands = {KeyCommand.Add.class, KeyCommand.ListAll.class, KeyCommand.Revoke.class})
final class KeyCommand {

    @Command(name = "add", mixinStandardHelpOptions = true, description = "发放一个接口密钥（give a key）")
    static final class Add implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "名称", description = "给哪个程序，如 人社厅数据交换")
        private String name = "";

        @Option(names = "--account", required = true, paramLabel = "账号", description = "程序以哪个账号的角色和辖区办事")
        private String account = "";

        @Option(names = "--days", paramLabel = "天", defaultValue = "90", description = "有效天数，默认 ${DEFAULT-VALUE}")
        private int days;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            try (County county = where.open()) {
                NewKey made = county.door()
                        .gate()
                        .addKey(
                                name,
                                account,
                                County.today().plusDays(days),
                                county.acting().administrator(where.account()),
                                "");
                out.println("接口密钥（只显示这一次）：" + made.text());
                out.println("编号 " + made.key().id() + "，有效到 " + made.key().until() + "。用法：Authorization: Bearer 密钥");
            }
            return Main.DONE;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出接口密钥（list keys）")
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            try (County county = where.open()) {
                for (Key key : county.door().gate().keys(county.acting().administrator(where.account()))) {
                    out.println(String.join(
                            "\t",
                            key.id(),
                            key.name(),
                            key.account(),
                            key.until().toString(),
                            key.revoked() ? "已吊销" : ""));
                }
            }
            return Main.DONE;
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "吊销接口密钥（revoke a key）")
    static final class Revoke implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "编号", description = "key list 所列的编号")
        private String id = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            try (County county = where.open()) {
                county.door().gate().revokeKey(id, county.acting().administrator(where.account()), "");
                spec.commandLine().getOut().println("已吊销 " + id);
            }
            return Main.DONE;
        }
    }
}
