package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Extension;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A small graph whose names hold what means something in DOT, XML, HTML, Mermaid, Markdown, CSV, spreadsheets and terminals. Each text is the key,
 * the label and an attribute of a node, each node has an edge to the next, and an NPC, a character and a scene have each of the texts as a name.
 */
final class HostileGraph {

    static final List<String> TEXTS = List.of(
            "quote \" and ' and `code`",
            "ends with a backslash \\",
            "ends with two \\\\",
            "\\\"",
            "\\N \\G \\n \\l {a|b} <port>",
            "line\nbreak\r\nand\ttab",
            "lone\rreturn",
            "-- --> <!-- -- -->",
            "]]> <![CDATA[",
            "<script>alert(1)</script>",
            "</title></svg></text>",
            "&lt; &amp; &#10; &quot; &eacute;",
            "#quot; #35; #amp; \ufb02\u00b0\u00b035\u00b6\u00df",
            "%%{init: {\"theme\":\"dark\"}}%%",
            "%% comment",
            "style n0 fill:#fff;stroke:#000;",
            "classDef x fill:#f9f;",
            "click n0 href \"https://example.org\"",
            "1. list",
            "- item",
            "**bold** _em_ ~~x~~",
            "end",
            "subgraph x",
            ";",
            "| pipe |",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "-0.5",
            "@SUM(A1)",
            "\t=1+1",
            "\uff1d1+1",
            "a,b;c\t\"d\"",
            " blank at the ends ",
            "\u0000\u0001\u001b[2J\u007f\u0085\u009b",
            "\u2028\u2029\u202e\u200b\ufeff",
            "half \ud800 and \udfff",
            "\ufffe\uffff\ufdd0",
            "\ud83d\ude00 emoji, \u00dcnal, \u54c8\u59c6\u96f7\u7279",
            "${jndi:ldap://x} {{character:x}}",
            "x".repeat(300));

    private HostileGraph() {}

    /** Returns the nodes of the graph that have the texts, in the order of the texts. */
    static List<Extension> factions() {
        List<Extension> factions = new ArrayList<>();
        for (String text : TEXTS) {
            factions.add(new Extension(Extension.id("faction", text), text, Map.of("motto", text)));
        }
        return factions;
    }

    static CharacterGraph load() {
        StudioFixture fixture = StudioFixture.create();
        for (String text : TEXTS) {
            fixture.npc(text);
        }
        return CharacterGraph.load(RowsSource.of(fixture.rows()), new GraphSource() {
            @Override
            public String name() {
                return "factions";
            }

            @Override
            public void load(LoadOptions options, LoadSink sink) {
                List<Extension> factions = factions();
                factions.forEach(sink::node);
                for (int i = 0; i < factions.size(); i++) {
                    Extension next = factions.get((i + 1) % factions.size());
                    sink.edge("rivals", factions.get(i).id(), next.id(), Map.of("why", next.label()));
                }
            }
        });
    }
}
