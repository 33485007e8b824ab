package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Workbooks;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes of money: what the bank is to pay, masked, and the account of each document. */
final class PayoutList {

    private static final Param BATCH_NO = Param.text("batchNo", "批次号，如 FF2019-001");
    private static final Param FUND = Param.text("fund", "用哪个文号的资金");

    private final Desk desk;
    private final Workbooks workbooks;
    private final Supplier<LocalDate> today;

    PayoutList(Desk desk, Workbooks workbooks, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.POLICY, "/policies/{policy}/batch", "getBatch", "一批发放表：已编入这一批、银行还没有回话的，打码", this::batch)
                        .asks(Param.VIEW)
                        .asks(BATCH_NO, FUND, Param.FORMAT)
                        .as(Route.DRAWN)
                        .gives("Sheets"),
                Route.get(Tag.POLICY, "/funds/accounts", "getFundAccounts", "资金账：到账、已发、退汇、追回、结余", this::accounts)
                        .asks(Param.VIEW)
                        .asks(Param.FORMAT)
                        .as(Route.DRAWN)
                        .gives("Sheets"));
    }

    private void batch(Context ctx) {
        String number = Optional.ofNullable(ctx.queryParam(BATCH_NO.name()))
                .orElseThrow(() -> Refusal.bad("没有 batchNo：这一批的编号，如 FF2019-001"));
        Sheet sheet = desk.policies()
                .payouts()
                .batch(
                        ctx.pathParam("policy"),
                        number,
                        Optional.ofNullable(ctx.queryParam(FUND.name())),
                        false,
                        Questions.view(ctx, today),
                        Visitors.scope(ctx))
                .orElseThrow(() -> Refusal.notFound("政策 " + ctx.pathParam("policy")));
        Books.send(ctx, workbooks, List.of(sheet), Books.format(ctx));
    }

    private void accounts(Context ctx) {
        List<Sheet> sheets = desk.policies().payouts().accounts(Questions.view(ctx, today), Visitors.scope(ctx));
        Books.send(ctx, workbooks, sheets, Books.format(ctx));
    }
}
