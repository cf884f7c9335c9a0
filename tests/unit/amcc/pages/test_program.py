from amcc.pages.program import make_program


def test_program_figures(directory):
    view = make_program("imcp", directory)
    assert view.years == "2013–2018"
    assert [(t.label, t.value, t.note) for t in view.totals] == [("Money", "$1.3 billion", "May 2014")]
    assert view.rounds[0].value == "12 chosen"
    assert [figure.value for figure in view.recorded] == ["1", "$5 million"]
