"""Texts that try to become more than text: each attack in each place where Markdown puts text."""

from collections.abc import Iterator

ATTACKS = (
    *(
        "<script>alert(1)</script>",
        "<ScRiPt src=//x.example></ScRiPt>",
        "<script\n>alert(1)</script\n>",
    ),
    *(
        "</p><script>alert(1)</script>",
        "<<script>alert(1);//<</script>",
        "<scr<script>ipt>alert(1)",
    ),
    *("<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<IMG SRC=`x` onload=`y`>"),
    *("<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg/onload=alert(1)//"),
    *("<math><mtext><style><img src onerror=alert(1)>", "<math href=javascript:alert(1)>k</math>"),
    *("<iframe src=javascript:alert(1)></iframe>", "<object data=x></object>", "<embed src=x>"),
    *(
        "<body onload=alert(1)>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>",
    ),
    *("<a href=javascript:alert(1)>k</a>", '<a href="&#106;avascript:alert(1)">k</a>'),
    *(
        "<style>*{display:none}</style>",
        "<link rel=stylesheet href=//x>",
        "<meta http-equiv=refresh>",
    ),
    *("<base href=//x>", "<form action=//x><button>k</button></form>", "<textarea></textarea><b>"),
    *(
        '<div style="position:fixed" class="md-header" id="isi">',
        "<b class=frame-example>DISAHKAN</b>",
    ),
    *(
        "<title></title><img src=x onerror=alert(1)>",
        "<noscript><p title='</noscript><img src=x>'>",
    ),
    *(
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext>",
        "<template><script>1</script></template>",
    ),
    *(
        "<!--><img src=x onerror=alert(1)>-->",
        "<!-- --!><script>1</script>",
        "<![CDATA[<img src=x>]]>",
    ),
    *("<![", "<!", "<?php echo 1 ?>", "<!DOCTYPE x [<!ENTITY e 'x'>]>"),
    *("[k](javascript:alert(1))", "[k](JaVaScRiPt:alert(1))", "[k](<javascript:alert(1)>)"),
    *(
        "[k](java\tscript:alert(1))",
        "[k](java&#x09;script:alert(1))",
        "[k](&#106;avascript:alert(1))",
    ),
    *("[k](javascript&colon;alert(1))", "[k](\\javascript:alert(1))", "[k]( javascript:alert(1))"),
    *(
        "[k](vbscript:x)",
        "[k](data:text/html,<script>1</script>)",
        "[k](data:image/svg+xml;base64,x)",
    ),
    *("[k](file:///etc/passwd)", "[k](blob:x)", "[k](view-source:x)", "[k](tel:+62)", "[k](x-y:z)"),
    *("[k](//x.example)", "[k](/\\x.example)", "[k](\\\\x.example)", "[k](https:/\\x.example)"),
    *("[k](https://a@b.example)", "[k](http://x.example)", "[k](https:x.example)", "[k](https://)"),
    *(
        '[k](https://x.example "a\\" onmouseover=alert(1) \\"")',
        "[k](https://x.example 'a\"onclick=\"')",
    ),
    *('[k](https://x.example"onclick=alert(1))', "[k](https://x.example/'onclick='alert(1))"),
    *("[k][1]\n\n[1]: javascript:alert(1)", "[k]\n\n[k]: data:text/html,x", "[1]: x onclick=y"),
    *("![k](javascript:alert(1))", '![k](x "onerror=alert(1)")', '![k" onerror="alert(1)](x)'),
    *("![](https://x.example/pixel.gif)", "![k][1]\n\n[1]: https://x.example/p.gif"),
    *("[![k](x)](javascript:alert(1))", "[a [b](javascript:c) d](javascript:e)"),
    *("<javascript:alert(1)>", "<data:text/html,x>", '<https://x.example/"onclick=alert(1)>'),
    *(
        "www.x.example/<script>",
        "https://x.example/<img src=x>",
        "javascript://x.example/%0aalert(1)",
    ),
    *("`<script>alert(1)</script>`", "``` <script>\n<script>alert(1)</script>\n```"),
    *('```x" onclick="alert(1)\nk\n```', "    <script>alert(1)</script>"),
    *("# <img src=x onerror=alert(1)>", "k {: onclick=alert(1) }", "k {#isi .md-header}"),
    *(
        "{{ 7*7 }}",
        "{% include 'x' %}",
        "@@jejak:body@@",
        "${alert(1)}",
        "&lt;script&gt;1&lt;/script&gt;",
    ),
    *(
        "&#60;script&#62;alert(1)",
        "\x00<script>alert(1)</script>",
        "\u202e<script>",
        "%3Cscript%3E",
    ),
)

PLACES = (
    *("{}", "kata {} kata", "- {}", "> {}", "| a | {} |\n|---|---|\n| {} | b |", "1. {}\n   - {}"),
    *("**{}**", "[{}](https://contoh.go.id)", "~~{}~~\n\n{}"),
)


def hostile_texts() -> Iterator[str]:
    """Yield every attack in every place."""
    for place in PLACES:
        for attack in ATTACKS:
            yield place.replace("{}", attack)
