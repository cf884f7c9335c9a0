from amcc.pages.rendering_trial import outcome_of


def test_a_text_that_nests_too_deeply_for_the_renderer_is_slow():
    assert outcome_of("1. " * 3000 + "x") == "slow"
    assert outcome_of("Plain.") == "ok"
