"""Problems as a person reads them."""


def rendered(problems):
    """Return each problem as its line."""
    return [problem.render() for problem in problems]
