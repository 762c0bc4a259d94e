from generator.render.tidy_frame import tidy_frame


def test_controls_that_need_the_themes_script_are_taken_out() -> None:
    html = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">\n'
        '<label class="md-overlay" for="__drawer"></label>\n'
        '<div data-md-component="skip">\n<a href="#a" class="md-skip">Lewati</a>\n</div>\n'
        '<main class="md-main" data-md-component="main"></main>\n'
        '<div class="md-dialog" data-md-component="dialog">\n'
        '<div class="md-dialog__inner md-typeset"></div>\n</div>'
    )
    assert tidy_frame(html) == '<main class="md-main"></main>'


def test_blank_lines_go_but_not_inside_the_article() -> None:
    html = "<head>\n\n  <title>x</title>\n</head><article><pre>\n\n  a\n</pre></article>\n\n<p>"
    assert tidy_frame(html) == (
        "<head>\n<title>x</title>\n</head><article><pre>\n\n  a\n</pre></article>\n<p>"
    )
