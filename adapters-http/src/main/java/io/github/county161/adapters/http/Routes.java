package io.github.county161.adapters.http;

import java.util.List;
import java.util.Set;

/** The routes there are, as the entrance lists them, and the parameters that a question may have. */
final class Routes {

    static final Set<String> PARAMETERS = Set.of(
            "reportDay",
            "knownAt",
            "division",
            "by",
            "limit",
            "cursor",
            "year",
            "item",
            "form",
            "from",
            "to",
            "format",
            "figure",
            "fromSheet",
            "fromDay",
            "fromPosition",
            "size",
            "name",
            "unit",
            "check",
            "state");

    static final List<String> ALL = List.of(
            "GET  /health",
            "GET  /pattern",
            "GET  /forms",
            "GET  /forms/{form}",
            "GET  /records/{form}?limit=&cursor=&division=&reportDay=&knownAt=",
            "GET  /figures?reportDay=&knownAt=&division=&by=town|village",
            "GET  /figures/{id}?…",
            "GET  /figures/{id}/rows?…",
            "GET  /figures/{id}/why?fromSheet=&fromDay=&fromPosition=&reportDay=&knownAt=&division=",
            "GET  /targets?year=&item=&division=&by=town|village&reportDay=&knownAt=",
            "GET  /targets/{item}/chain?…",
            "GET  /targets/{item}/gap?…",
            "GET  /years/{year}?…",
            "GET  /years/{year}/movement?division=&figure=",
            "GET  /years/{year}/months/{month}?division=&figure=",
            "GET  /tasks-for-me?division=&reportDay=",
            "GET  /flows/days?form=&by=town&division=&reportDay=",
            "GET  /records/{form}/{record}/print?format=json|xlsx|csv|html",
            "GET  /books",
            "GET  /books/{book}?division=&from=&to=&reportDay=&knownAt=&format=json|xlsx|csv|html",
            "GET  /funnel?division=&reportDay=&knownAt=&format=json|xlsx|csv|html",
            "GET  /briefs",
            "GET  /briefs/drafts/week|month|quarter?division=&reportDay=&knownAt=&format=json|xlsx|csv|html",
            "GET  /briefs/{number}?format=json|xlsx|csv|html",
            "GET  /persons/{id}?…",
            "GET  /persons/{id}/timeline?…",
            "GET  /households/{id}?…",
            "GET  /villages/{code}?…",
            "GET  /grid?from=&division=&reportDay=&knownAt=",
            "GET  /grid/gaps?…",
            "GET  /grid/open?name=&unit=&…",
            "GET  /samples/{form}?size=&division=&reportDay=&knownAt=",
            "GET  /zero-employment?division=&reportDay=&knownAt=",
            "GET  /records/household|member|vacancy/{id}/matches?limit=&…",
            "GET  /findings?check=&state=&division=&limit=&cursor=&reportDay=&knownAt=",
            "GET  /policies?reportDay=",
            "GET  /policies/{policy}/entitled|received|wrong?division=&reportDay=&knownAt=",
            "GET  /policies/{policy}/payees/{record}?…",
            "POST /policies/{policy}/trial?…",
            "POST /entries",
            "POST /entries/rehearse",
            "POST /attachments",
            "GET  /attachments/{id}",
            "POST /imports",
            "GET  /imports/{id}",
            "POST /imports/{id}/commit",
            "POST /imports/{id}/undo",
            "GET  /imports/{id}/mended.xlsx|mended.zip");

    private Routes() {}
}
