package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Attachments;
import io.github.county161.core.port.Attachments.Handed;
import io.github.county161.core.port.Attachments.Paper;
import io.github.county161.core.port.Attachments.Taken;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Files;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The routes of attachments: a paper of a place is handed in, and given out by its number. */
final class Papers {

    static final String PATH = Route.BASE + "/attachments";

    private static final int CREATED = 201;
    private static final int REFUSED = 422;
    private static final int FAILED = 500;
    /** What a request holds beside the file. */
    private static final int AROUND_BYTES = 1 << 16;

    private final Desk desk;
    private final Attachments attachments;
    private final Supplier<LocalDate> today;

    Papers(Desk desk, Attachments attachments, Supplier<LocalDate> today) {
        this.desk = desk;
        this.attachments = attachments;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Tag.WORKBOOKS, "/attachments", "addAttachment", "存一份附件，归到一个镇或村", "PaperFile", this::receive)
                        .gives("PaperTaken")
                        .answers(CREATED),
                Route.get(Tag.WORKBOOKS, "/attachments/{id}", "getAttachment", "取一份附件", this::give)
                        .as(Route.ANY));
    }

    private void needKey() {
        if (!desk.canEnter()) {
            throw Refusal.unavailable("没有密钥，存取不了附件");
        }
    }

    private void receive(Context ctx) throws IOException {
        needKey();
        List<UploadedFile> files = Uploads.files(ctx, (long) Files.MOST_BYTES + AROUND_BYTES);
        if (files.size() != 1) {
            throw Refusal.bad("一次存一份附件：应为 multipart/form-data，一个文件和 place（区划）");
        }
        String place = Optional.ofNullable(ctx.formParam("place"))
                .orElseThrow(() -> Refusal.bad("没有 place：附件属于哪个镇或村（区划代码或名称）"));
        UploadedFile file = files.get(0);
        String slip = Optional.ofNullable(ctx.header("Idempotency-Key")).orElseGet(() -> "attach-" + UUID.randomUUID());
        Taken taken = attachments.hand(
                new Handed(slip, file.filename(), place, file.content().readAllBytes(), today.get()),
                Visitors.asker(ctx));
        if (!taken.faults().isEmpty()) {
            Problems.write(ctx, REFUSED, "附件没有存下", taken.faults());
            return;
        }
        ctx.header("Location", PATH + "/" + taken.number());
        Questions.answer(ctx.status(CREATED), Map.of("id", taken.number(), "hash", taken.hash()));
    }

    /** Under its number and never under its name, which may name somebody. */
    private void give(Context ctx) {
        needKey();
        String id = ctx.pathParam("id");
        Paper paper = found(id, ctx).orElseThrow(() -> Refusal.notFound("附件 " + id + "（或不在本账号辖区内）"));
        ctx.contentType(paper.type().media());
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + Uploads.encoded(id) + "."
                        + paper.type().code() + "\"");
        ctx.result(paper.content());
    }

    private Optional<Paper> found(String id, Context ctx) {
        try {
            return attachments.paper(id, today.get(), Visitors.scope(ctx));
        } catch (IllegalStateException broken) {
            throw new Refusal(FAILED, String.valueOf(broken.getMessage()));
        }
    }
}
