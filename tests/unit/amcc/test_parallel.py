import os

from amcc.parallel import FEW, in_processes


def process_and_double(number):
    return os.getpid(), 2 * number


def test_many_items_come_back_in_order_from_other_processes():
    found = list(in_processes(process_and_double, list(range(5 * FEW))))
    assert [double for _, double in found] == [2 * number for number in range(5 * FEW)]
    elsewhere = {process for process, _ in found} - {os.getpid()}
    assert elsewhere or (os.cpu_count() or 1) < 2


def test_few_items_stay_in_this_process():
    assert {process for process, _ in in_processes(process_and_double, list(range(FEW)))} == {os.getpid()}
