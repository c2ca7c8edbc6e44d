package io.charactergraph.tests.browser;

import java.util.ArrayList;
import java.util.List;

/** Texts that run, or change the page, in a page that takes any of them for more than text. What would run reports to {@code window.watched.faults}. */
final class HostileTexts {

    private static final String CODE = "watched.faults.push(1)";

    /** What ends the place where a text stands: an attribute, an element, a comment, a string, a rule of a style sheet. */
    private static final List<String> ENDS = List.of(
            "",
            "\">",
            "'>",
            "--> ",
            "</title></style></textarea></noscript>",
            "`;",
            "\\\"); ",
            "*/}",
            "]]>",
            "</script>");

    private static final List<String> FORMS = List.of(
            "<script>CODE</script>",
            "<ScRiPt >CODE</ScRiPt>",
            "<img src=x onerror=CODE>",
            "<svg onload=CODE>",
            "<svg><script>CODE</script></svg>",
            "<iframe srcdoc=\"<script>parent.CODE</script>\">",
            "<iframe src=\"javascript:parent.CODE\">",
            "<a href=\"javascript:CODE\">x</a>",
            "javascript:CODE",
            " JaVaScRiPt:CODE",
            "java\tscript:CODE",
            "\u0001javascript:CODE",
            "data:text/html,<script>CODE</script>",
            "vbscript:CODE",
            "onclick=CODE",
            "\" onmouseover=\"CODE\" x=\"",
            "' onfocus='CODE' autofocus tabindex=1 x='",
            "style=\"background:url(javascript:CODE)\"",
            "expression(CODE)",
            "}body{display:none}/*",
            "@import url(data:text/css,*{display:none});",
            "url(https://example.invalid/x.png)",
            "{{CODE}}",
            "{{constructor.constructor('CODE')()}}",
            "${CODE}",
            "#{CODE}",
            "<%= CODE %>",
            "`${CODE}`",
            "';CODE;'",
            "\");CODE;(\"",
            "<!--<script>CODE</script>",
            "<![CDATA[<script>CODE</script>]]>",
            "<math><mtext><script>CODE</script></mtext></math>",
            "<template><script>CODE</script></template>",
            "<details open ontoggle=CODE>",
            "<body onload=CODE>",
            "<meta http-equiv=refresh content=\"0;url=javascript:CODE\">",
            "<base href=\"javascript:CODE//\">",
            "<form action=javascript:CODE><button>x</button></form>",
            "<input autofocus onfocus=CODE>",
            "<object data=\"javascript:CODE\"></object>",
            "<embed src=\"javascript:CODE\">",
            "<link rel=stylesheet href=\"data:text/css,*{display:none}\">",
            "<style>*{display:none}</style>",
            "&lt;script&gt;CODE&lt;/script&gt;",
            "%3Cscript%3ECODE%3C/script%3E",
            "\\u003cscript\\u003eCODE\\u003c/script\\u003e",
            "\u202e\u2066\u200f right to left \u2069",
            "\u0000\u001b[2J\u0085\u2028\u2029\ufeff\ufffe",
            "long " + "<b>".repeat(100));

    /** Names that every JavaScript object has. */
    static final List<String> NAMES_OF_OBJECTS = List.of(
            "__proto__",
            "constructor",
            "prototype",
            "toString",
            "hasOwnProperty",
            "valueOf",
            "__defineGetter__",
            "then");

    private HostileTexts() {}

    /** Returns five hundred of them. */
    static List<String> all() {
        List<String> texts = new ArrayList<>();
        for (String end : ENDS) {
            for (String form : FORMS) {
                texts.add(end + form.replace("CODE", CODE));
            }
        }
        return texts;
    }
}
