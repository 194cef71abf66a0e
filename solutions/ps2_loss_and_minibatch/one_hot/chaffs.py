# %% nothing_checked
"""Bad labels are not refused: -1 becomes the last class, and one too large is an IndexError. Raise ValueError if np.any(t < 0) or np.any(t >= num_classes).
잘못된 레이블을 거부하지 않아 -1은 마지막 클래스가 되고, 너무 크면 IndexError가 납니다. np.any(t < 0)이거나 np.any(t >= num_classes)이면 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% minus_one_wraps
"""A negative label counts from the end, so -1 becomes the last class. Check for negative labels too.
음수 레이블은 끝에서부터 세어져 -1이 마지막 클래스가 됩니다. 음수인지도 확인하세요."""


def one_hot(t, num_classes):
    if np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% only_negative_labels_checked
"""A label that is too large is an IndexError. Check for it, and raise ValueError.
너무 큰 레이블에서 IndexError가 납니다. 확인하고 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% num_classes_let_through
"""A label that is too large is an IndexError. Check for it, and raise ValueError.
너무 큰 레이블에서 IndexError가 납니다. 확인하고 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t > num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% only_the_number_itself_refused
"""The label num_classes is refused, but not the larger ones. Compare with >=.
num_classes와 같은 레이블은 거부하지만 더 큰 것은 지나칩니다. >=로 비교하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t == num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% last_class_refused
"""The label num_classes - 1 is refused, but it is the last class. Refuse from num_classes on.
레이블 num_classes - 1을 거부했지만 그것이 마지막 클래스입니다. num_classes부터 거부하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes - 1):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% refuses_zero
"""The label 0 is refused, but it is the first class. Refuse what is less than 0.
레이블 0을 거부했지만 그것이 첫 클래스입니다. 0보다 작은 것만 거부하세요."""


def one_hot(t, num_classes):
    if np.any(t <= 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% more_samples_than_classes_refused
"""More samples than classes are refused. N and num_classes have nothing to do with each other: check the labels.
샘플이 클래스보다 많으면 거부했습니다. N과 num_classes는 상관이 없으니 레이블 값을 확인하세요."""


def one_hot(t, num_classes):
    if len(t) > num_classes or np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% index_error_raised
"""The error is an IndexError. Raise a ValueError.
IndexError를 일으켰습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise IndexError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% asserted
"""assert raises AssertionError. Raise a ValueError.
assert는 AssertionError를 일으킵니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    assert np.all(t >= 0) and np.all(t < num_classes)
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% type_error_raised
"""The error is a TypeError or another one. Raise a ValueError.
TypeError 같은 다른 오류를 일으켰습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise TypeError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% error_returned
"""The ValueError is not raised: it is returned. Write raise ValueError(...).
ValueError를 일으키지 않고 return했습니다. raise ValueError(...)로 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        return ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% error_printed
"""A message is printed, and None returned. Raise a ValueError.
메시지를 출력하고 None을 돌려주었습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        print("label out of range")
        return None
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% message_returned
"""A text is returned for bad labels. Raise a ValueError.
잘못된 레이블에 문자열을 돌려주었습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        return "ValueError"
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% if_on_an_array
"""`if t < 0` needs a single True or False, and t has many labels. Ask np.any(t < 0).
`if t < 0`에는 True나 False 하나가 필요한데 t에는 레이블이 여럿입니다. np.any(t < 0)으로 물으세요."""


def one_hot(t, num_classes):
    if t < 0 or t >= num_classes:
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% all_for_any
"""Bad labels are not refused: -1 becomes the last class, and one too large is an IndexError. Raise ValueError if np.any(t < 0) or np.any(t >= num_classes).
잘못된 레이블을 거부하지 않아 -1은 마지막 클래스가 되고, 너무 크면 IndexError가 납니다. np.any(t < 0)이거나 np.any(t >= num_classes)이면 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.all(t < 0) or np.all(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% first_label_checked
"""Only the first label is checked. Check all of them, with np.any.
첫 레이블만 확인했습니다. np.any로 모두 확인하세요."""


def one_hot(t, num_classes):
    if t[0] < 0 or t[0] >= num_classes:
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% bad_labels_become_zeros
"""A bad label becomes a row of zeros without a word. Raise ValueError.
잘못된 레이블이 말없이 0뿐인 행이 됩니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    return (t.reshape(-1, 1) == np.arange(num_classes)).astype(float)


# %% clipped
"""A bad label is moved to the nearest class. Raise ValueError.
잘못된 레이블을 가장 가까운 클래스로 옮겼습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    return np.eye(num_classes)[np.clip(t, 0, num_classes - 1)]


# %% modulo
"""A bad label is made some class by %. Raise ValueError.
잘못된 레이블을 %로 어떤 클래스로 바꾸었습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    return np.eye(num_classes)[t % num_classes]


# %% as_many_columns_as_labels_need
"""The number of columns comes from the largest label. It is num_classes, whichever labels there are.
열의 수를 가장 큰 레이블로 정했습니다. 어떤 레이블이 있든 num_classes개여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), np.max(t) + 1))
    y[np.arange(len(t)), t] = 1
    return y


# %% as_many_columns_as_different_labels
"""There are as many columns as different labels. A class without a sample has a column too: num_classes in all.
열이 서로 다른 레이블의 수만큼입니다. 샘플이 없는 클래스도 열이 있어야 하니 모두 num_classes개입니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    classes, places = np.unique(t, return_inverse=True)
    return np.eye(len(classes))[places]


# %% as_many_columns_as_samples
"""There are as many columns as samples. There should be num_classes.
열이 샘플 수만큼입니다. num_classes개여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), max(len(t), np.max(t) + 1)))
    y[np.arange(len(t)), t] = 1
    return y


# %% ten_columns
"""There are 10 columns whatever num_classes is. Use num_classes.
num_classes와 상관없이 열이 10개입니다. num_classes를 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), 10))
    y[np.arange(len(t)), t] = 1
    return y


# %% one_column_more
"""There is one column too many. There are num_classes columns, 0 to num_classes - 1.
열이 하나 더 많습니다. 0부터 num_classes - 1까지 num_classes개여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes + 1))
    y[np.arange(len(t)), t] = 1
    return y


# %% square
"""The result is num_classes by num_classes. It has a row for each sample.
결과가 num_classes × num_classes입니다. 행은 샘플마다 하나입니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((num_classes, num_classes))
    y[np.arange(num_classes)[:len(t)], t[:num_classes]] = 1
    return y


# %% counted_from_one
"""The columns are counted from 1, so each 1 stands one column too far left. Label 0 is the first column.
열을 1부터 세어 1이 한 칸 왼쪽에 있습니다. 레이블 0이 첫 열입니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t - 1] = 1
    return y


# %% one_column_too_far
"""Each 1 stands one column too far right, or beyond the last. Label 0 is the first column.
1이 한 칸 오른쪽에, 또는 마지막 열을 넘어 있습니다. 레이블 0이 첫 열입니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t + 1] = 1
    return y


# %% transposed
"""Rows and columns are swapped: the shape is (num_classes, N). Each sample is a row.
행과 열이 바뀌어 모양이 (num_classes, N)입니다. 샘플이 행이어야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((num_classes, len(t)))
    y[t, np.arange(len(t))] = 1
    return y


# %% indexes_swapped
"""The label is used as the row and the sample as the column. Write y[np.arange(N), t].
레이블을 행, 샘플을 열로 썼습니다. y[np.arange(N), t]로 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[t, np.arange(len(t))] = 1
    return y


# %% diagonal
"""The ones stand on the diagonal, whatever the labels are. Put them into the labels' columns.
레이블과 상관없이 대각선이 1입니다. 레이블의 열에 1을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(len(t), num_classes)


# %% every_row_with_every_label
"""Each row has a 1 in every label's column. Give each row its own label alone: y[np.arange(N), t] = 1.
모든 행에서 모든 레이블의 열이 1입니다. y[np.arange(N), t] = 1처럼 행마다 제 레이블에만 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[:, t] = 1
    return y


# %% rows_of_labels
"""y[t] = 1 fills whole rows. The label is the column: y[np.arange(N), t] = 1.
y[t] = 1은 행 전체를 채웁니다. 레이블은 열입니다: y[np.arange(N), t] = 1."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[t] = 1
    return y


# %% ones_up_to_the_label
"""Every column up to the label is 1. Only the label's own is.
레이블까지의 열이 모두 1입니다. 레이블의 열만 1이어야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return (np.arange(num_classes) <= t[:, np.newaxis]).astype(float)


# %% ones_and_zeros_swapped
"""The label's column is 0 and the others are 1. Swap them.
레이블의 열이 0이고 나머지가 1입니다. 서로 바꾸세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.ones((len(t), num_classes))
    y[np.arange(len(t)), t] = 0
    return y


# %% ones_everywhere
"""Everything is 1. Begin with zeros.
모두 1입니다. 0으로 채운 배열에서 시작하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.ones((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% zeros_everywhere
"""Everything is 0. Write a 1 (with =, not ==) into each label's column.
모두 0입니다. 레이블의 열에 (==가 아니라 =로) 1을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    pass
    return y


# %% label_for_a_one
"""The label itself is written into its column. Write a 1.
레이블 값을 그 열에 썼습니다. 1을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = t
    return y


# %% last_sample_only
"""Only the last row has a 1: the rows before are made anew. Make the zeros once, before the loop.
마지막 행에만 1이 있습니다. 0으로 채운 배열을 반복문 앞에서 한 번만 만드세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    for i in range(len(t)):
        y = np.zeros((len(t), num_classes))
        y[i, t[i]] = 1
    return y


# %% returns_inside_the_loop
"""Only the first row has a 1, because the return stands inside the loop. Move it behind the loop.
return이 반복문 안에 있어서 첫 행에만 1이 있습니다. 반복문 뒤로 옮기세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    for i in range(len(t)):
        y[i, t[i]] = 1
        return y


# %% loop_over_the_classes
"""The loop runs over num_classes rows instead of the samples. Use range(len(t)).
반복문이 샘플이 아니라 num_classes개의 행을 돕니다. range(len(t))를 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    for i in range(num_classes):
        y[i, t[i]] = 1
    return y


# %% loop_from_one
"""The first row stays without a 1. Let the loop begin at 0.
첫 행에 1이 없습니다. 반복문을 0부터 시작하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    for i in range(1, len(t)):
        y[i, t[i]] = 1
    return y


# %% loop_one_short
"""The last row stays without a 1. Let the loop run to len(t).
마지막 행에 1이 없습니다. 반복문을 len(t)까지 돌리세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    for i in range(len(t) - 1):
        y[i, t[i]] = 1
    return y


# %% one_row_for_all
"""All labels share one row. Make a row for each label.
모든 레이블이 한 행을 함께 씁니다. 레이블마다 행을 하나씩 만드세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros(num_classes)
    y[t] = 1
    return y


# %% ones_are_not_taken_back
"""The ones of earlier rows stay. Make a new row of zeros for each label.
앞 행의 1이 남아 있습니다. 레이블마다 0으로 된 행을 새로 만드세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    row = [0.0] * num_classes
    rows = []
    for label in t:
        row[label] = 1.0
        rows.append(list(row))
    return np.array(rows)


# %% flat
"""The result is flat. Its shape is (N, num_classes).
결과가 1차원으로 펴졌습니다. 모양은 (N, num_classes)여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y.flatten()


# %% squeezed
"""np.squeeze drops every axis of length 1. The result always has two.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 결과는 언제나 2차원이어야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return np.squeeze(y)


# %% an_axis_too_many
"""The result has an axis too many. Its shape is (N, num_classes).
결과에 축이 하나 더 있습니다. 모양은 (N, num_classes)여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t.reshape(-1, 1)]


# %% integers
"""The result holds integers. Make floats: np.zeros and np.eye do without a dtype.
결과가 정수입니다. dtype을 주지 않은 np.zeros나 np.eye처럼 실수로 만드세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes), dtype=int)
    y[np.arange(len(t)), t] = 1
    return y


# %% booleans
"""The result holds True and False. Make floats of them with astype(float).
결과가 True와 False입니다. astype(float)로 실수로 바꾸세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return t[:, np.newaxis] == np.arange(num_classes)


# %% a_list
"""The result is a list. Return an array, with np.array.
결과가 리스트입니다. np.array로 배열을 돌려주세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t].tolist()


# %% labels_come_back
"""Labels come back, one number for each sample. Return rows of zeros with a single 1.
샘플마다 수 하나인 레이블이 돌아왔습니다. 1이 하나씩 있는 0의 행들을 돌려주세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return t


# %% without_a_return
"""The function returns None. Write return in front of the result.
함수가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1


# %% shape_without_parentheses
"""np.zeros takes the shape as one tuple. Write np.zeros((N, num_classes)) with double parentheses.
np.zeros는 모양을 튜플 하나로 받습니다. 괄호를 겹쳐 np.zeros((N, num_classes))로 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros(len(t), num_classes)
    y[np.arange(len(t)), t] = 1
    return y


# %% typo
"""A name is not defined, or misspelled. The last line of the error says which one.
정의되지 않은 이름이 있거나 철자가 틀렸습니다. 오류의 마지막 줄에 그 이름이 나옵니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% unknown_function
"""NumPy has no function of that name. np.zeros or np.eye makes what you need.
NumPy에 그런 이름의 함수가 없습니다. np.zeros나 np.eye를 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.one_hot(t, num_classes)


# %% identity_alone
"""The result is the identity matrix, with a row for each class. Pick the rows of the labels: np.eye(num_classes)[t].
결과가 클래스마다 행이 하나인 단위행렬입니다. np.eye(num_classes)[t]처럼 레이블의 행을 고르세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)


# %% first_row_only
"""Only the first sample's row comes back. Return a row for each label.
첫 샘플의 행만 돌아왔습니다. 레이블마다 행을 하나씩 돌려주세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t][0]


# %% first_label_for_all
"""Every row is that of the first label. Give each row its own label.
모든 행이 첫 레이블의 행입니다. 행마다 제 레이블을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.tile(np.eye(num_classes)[t[0]], (len(t), 1))


# %% twos
"""The labels' columns hold another number than 1. Write a 1.
레이블의 열에 1이 아닌 수가 있습니다. 1을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 2
    return y


# %% minus_ones
"""The labels' columns hold -1. Write a 1.
레이블의 열에 -1이 있습니다. 1을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = -1
    return y


# %% number_of_classes_for_a_one
"""The number of classes is written into the labels' columns. Write a 1.
레이블의 열에 클래스 수를 썼습니다. 1을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = num_classes
    return y


# %% label_in_every_column
"""Each row is filled with its label. Write a 1 into the label's column, and leave the others 0.
행마다 레이블 값으로 채웠습니다. 레이블의 열에만 1을 쓰고 나머지는 0으로 두세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.ones((len(t), num_classes)) * t[:, np.newaxis]


# %% first_row_filled
"""The ones all stand in one row of the flat array. Add the row's beginning, i * num_classes + t[i], or use two indexes.
1이 모두 펼친 배열의 앞쪽에 있습니다. 행의 시작을 더해 i * num_classes + t[i]로 쓰거나 인덱스를 두 개 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros(len(t) * num_classes)
    y[t] = 1
    return y.reshape(len(t), num_classes)


# %% rows_of_classes
"""np.arange(num_classes) is used for the rows, but there are N of them. Write y[np.arange(len(t)), t].
행에 np.arange(num_classes)를 썼지만 행은 N개입니다. y[np.arange(len(t)), t]로 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(num_classes), t] = 1
    return y


# %% equal_shares
"""Every class gets the same share. Write a 1 into the label's column, and 0 into the others.
모든 클래스가 같은 값입니다. 레이블의 열에 1, 나머지에 0을 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.full((len(t), num_classes), 1 / num_classes)


# %% sum_checked
"""The sum of the labels is checked. Check each of them, with np.any.
레이블의 합을 확인했습니다. np.any로 하나하나 확인하세요."""


def one_hot(t, num_classes):
    if np.sum(t) < 0 or np.sum(t) >= num_classes:
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% counted_from_one_in_the_check
"""The check allows labels from 1 to num_classes. They go from 0 to num_classes - 1.
1부터 num_classes까지를 허용했습니다. 레이블은 0부터 num_classes - 1까지입니다."""


def one_hot(t, num_classes):
    if np.any(t < 1) or np.any(t > num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% any_other_exception
"""The error is an Exception of another kind. Raise a ValueError.
다른 종류의 오류를 일으켰습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise Exception("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% signs_dropped
"""The sign of a negative label is dropped. Raise ValueError.
음수 레이블의 부호를 버렸습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(abs(t) >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), abs(t)] = 1
    return y


# %% bad_labels_dropped
"""Bad labels are left out without a word. Raise ValueError.
잘못된 레이블을 말없이 뺐습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    t = t[(t >= 0) & (t < num_classes)]
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% bad_labels_made_zero
"""Bad labels are taken as 0. Raise ValueError.
잘못된 레이블을 0으로 보았습니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    t = np.where((t < 0) | (t >= num_classes), 0, t)
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% largest_label_expected
"""The largest label has to be num_classes - 1. Classes without a sample are allowed: check with >= only.
가장 큰 레이블이 num_classes - 1이어야만 합니다. 샘플이 없는 클래스도 허용되니 >=로만 확인하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.max(t) != num_classes - 1:
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% negative_label_becomes_zeros
"""A negative label becomes a row of zeros without a word. Raise ValueError for it, too.
음수 레이블이 말없이 0으로 된 행이 됩니다. 음수일 때도 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t >= num_classes):
        raise ValueError("label out of range")
    return (t[:, np.newaxis] == np.arange(num_classes)).astype(float)


# %% large_label_becomes_zeros
"""A label of num_classes or more becomes a row of zeros without a word. Raise ValueError for it, too.
num_classes 이상인 레이블이 말없이 0으로 된 행이 됩니다. 이때도 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0):
        raise ValueError("label out of range")
    return (t[:, np.newaxis] == np.arange(num_classes)).astype(float)


# %% only_minus_one_refused
"""-1 is refused, but not the other negative labels. Compare with < 0.
-1만 거부하고 다른 음수 레이블은 받아들입니다. < 0으로 비교하세요."""


def one_hot(t, num_classes):
    if np.any(t == -1) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% nothing_checked_with_eye
"""Bad labels are not refused: -1 becomes the last class, and one too large is an IndexError. Raise ValueError if np.any(t < 0) or np.any(t >= num_classes).
잘못된 레이블을 거부하지 않아 -1은 마지막 클래스가 되고, 너무 크면 IndexError가 납니다. np.any(t < 0)이거나 np.any(t >= num_classes)이면 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    return np.eye(num_classes)[t]


# %% only_negative_labels_checked_with_eye
"""A label that is too large is an IndexError. Check for it, and raise ValueError.
너무 큰 레이블에서 IndexError가 납니다. 확인하고 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% counted_from_one_in_the_check_with_eye
"""The check allows labels from 1 to num_classes. They go from 0 to num_classes - 1.
1부터 num_classes까지를 허용했습니다. 레이블은 0부터 num_classes - 1까지입니다."""


def one_hot(t, num_classes):
    if np.any(t < 1) or np.any(t > num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% an_index_error_of_its_own
"""Bad labels raise another exception than ValueError. Raise ValueError for them.
잘못된 레이블에 ValueError가 아닌 예외를 일으킵니다. ValueError를 일으키세요."""


def one_hot(t, num_classes):
    result = np.zeros((len(t), num_classes))
    for i, label in enumerate(t):
        if not 0 <= label < num_classes:
            raise IndexError(label)
        result[i][label] = 1
    return result
