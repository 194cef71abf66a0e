# %% minus_one_wraps
"""A negative label counts from the end: -1 becomes the last class. Check for negative labels before indexing.
음수 레이블은 끝에서부터 세어져서 -1이 마지막 클래스가 됩니다. 인덱스로 쓰기 전에 음수인지 확인하세요."""


def one_hot(t, num_classes):
    if np.any(t >= num_classes):
        raise ValueError("label too large")
    return np.eye(num_classes)[t]


# %% nothing_checked
"""Bad labels get through to the index: -1 becomes the last class, and one too large is an IndexError. Check both first.
잘못된 레이블이 그대로 인덱스가 되어 -1은 마지막 클래스가 되고, 너무 크면 IndexError가 납니다. 먼저 둘 다 확인하세요."""


def one_hot(t, num_classes):
    return np.eye(num_classes)[t]


# %% only_negative_labels_checked
"""A label that is too large is not checked, and is an IndexError: raise ValueError for it too.
너무 큰 레이블을 확인하지 않아서 IndexError가 납니다. 그때도 ValueError를 일으키세요."""


def one_hot(t, num_classes):
    if np.any(t < 0):
        raise ValueError("negative label")
    return np.eye(num_classes)[t]


# %% only_minus_one_checked
"""-1 is found, but -2 and the other negative labels are not: ask whether a label is less than 0.
-1은 찾지만 -2 같은 다른 음수 레이블은 지나칩니다. 0보다 작은지 확인하세요."""


def one_hot(t, num_classes):
    if np.any(t == -1) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% negated
"""`-t > 0` is not `t < 0`: unsigned labels wrap around when negated, and so does the lowest of a dtype (-128 in int8).
`-t > 0`은 `t < 0`과 다릅니다. 부호 없는 레이블이나 dtype의 최솟값(int8의 -128)은 부호를 바꿀 때 오버플로됩니다."""


def one_hot(t, num_classes):
    if np.any(-t > 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% indexable_labels_let_through
"""Labels from -num_classes to -1 are let through, since they can be used as indexes: only 0 to num_classes - 1 are classes.
-num_classes부터 -1까지는 인덱스로 쓸 수 있어서 통과합니다. 클래스는 0부터 num_classes - 1까지뿐입니다."""


def one_hot(t, num_classes):
    if np.any(t < -num_classes) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% num_classes_let_through
"""The label num_classes itself is let through: the last class is num_classes - 1, so compare with >=.
num_classes와 같은 레이블이 통과합니다. 마지막 클래스는 num_classes - 1이므로 >=로 비교하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t > num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% last_class_refused
"""The label num_classes - 1 is refused, but it is the last class: refuse from num_classes on.
레이블 num_classes - 1을 거부했지만 그것이 마지막 클래스입니다. num_classes부터 거부하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes - 1):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% class_zero_refused
"""The label 0 is refused, but it is the first class: refuse what is less than 0.
레이블 0을 거부했지만 그것이 첫 클래스입니다. 0보다 작은 것만 거부하세요."""


def one_hot(t, num_classes):
    if np.any(t <= 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% more_samples_than_classes_refused
"""More samples than classes are refused, but N and num_classes have nothing to do with each other: check the labels.
샘플이 클래스보다 많으면 거부했지만 N과 num_classes는 서로 상관이 없습니다. 레이블 값을 확인하세요."""


def one_hot(t, num_classes):
    if len(t) > num_classes or np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% index_error_raised
"""The error is an IndexError: the docstring asks for a ValueError.
IndexError를 일으켰습니다. docstring에는 ValueError라고 되어 있습니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise IndexError("label out of range")
    return np.eye(num_classes)[t]


# %% asserted
"""`assert` raises AssertionError: raise ValueError, which also stays when Python runs with -O.
`assert`는 AssertionError를 일으킵니다. ValueError를 raise하세요. 그러면 python -O에서도 남습니다."""


def one_hot(t, num_classes):
    assert np.all(t >= 0) and np.all(t < num_classes)
    return np.eye(num_classes)[t]


# %% error_returned
"""The ValueError is returned, not raised: write `raise ValueError(...)`.
ValueError를 일으키지 않고 return했습니다. `raise ValueError(...)`로 쓰세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        return ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% error_printed
"""A message is printed and None returned: raise a ValueError.
메시지를 출력하고 None을 돌려줍니다. ValueError를 raise하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        print("ValueError: label out of range")
        return None
    return np.eye(num_classes)[t]


# %% any_before_the_comparison
"""`t.any() < 0` compares True or False with 0: the comparison goes inside, np.any(t < 0).
`t.any() < 0`은 True나 False를 0과 비교합니다. np.any(t < 0)처럼 비교를 안에 넣으세요."""


def one_hot(t, num_classes):
    if t.any() < 0 or t.any() >= num_classes:
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1
    return y


# %% all_for_any
"""The error comes only where all the labels are bad: one bad label is enough.
모든 레이블이 잘못되었을 때만 오류가 납니다. 하나만 잘못되어도 오류여야 합니다."""


def one_hot(t, num_classes):
    if len(t) and np.all((t < 0) | (t >= num_classes)):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    for i, label in enumerate(t):
        if 0 <= label < num_classes:
            y[i, label] = 1
    return y


# %% first_label_checked
"""Only the first label is checked: any of them may be bad.
첫 레이블만 확인했습니다. 어느 레이블이든 잘못될 수 있습니다."""


def one_hot(t, num_classes):
    if len(t) and not 0 <= t[0] < num_classes:
        raise ValueError("label out of range")
    return (t[:, None] == np.arange(num_classes)).astype(float)


# %% bad_labels_become_zeros
"""A label that is no class becomes a row of zeros, without a word: it should be a ValueError.
없는 클래스의 레이블이 아무 말 없이 0뿐인 행이 됩니다. ValueError여야 합니다."""


def one_hot(t, num_classes):
    return (t.reshape(-1, 1) == np.arange(num_classes)).astype(float)


# %% clipped
"""np.clip moves a bad label to the nearest class: it should be a ValueError.
np.clip은 잘못된 레이블을 가장 가까운 클래스로 옮깁니다. ValueError여야 합니다."""


def one_hot(t, num_classes):
    return np.eye(num_classes)[np.clip(t, 0, num_classes - 1)]


# %% modulo
"""`t % num_classes` makes some class of every bad label: it should be a ValueError.
`t % num_classes`는 잘못된 레이블도 어떤 클래스로 바꿉니다. ValueError여야 합니다."""


def one_hot(t, num_classes):
    return np.eye(num_classes)[t.astype(np.int64) % num_classes]


# %% as_many_columns_as_labels_need
"""The number of columns comes from the largest label: it should be num_classes, whichever labels there are.
열의 수를 가장 큰 레이블로 정했습니다. 어떤 레이블이 있든 num_classes여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(int(np.max(t)) + 1)[t] if len(t) else np.zeros((0, num_classes))


# %% as_many_columns_as_different_labels
"""np.unique counts the classes that occur here: a class without a sample loses its column.
np.unique는 여기에 나온 클래스만 셉니다. 샘플이 없는 클래스의 열이 사라집니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    classes, places = np.unique(t, return_inverse=True)
    return np.eye(len(classes))[places] if len(t) else np.zeros((0, num_classes))


# %% counted_from_one
"""The classes are counted from 1: label 0 is the first column.
클래스를 1부터 셌습니다. 레이블 0이 첫 열입니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t.astype(np.int64) - 1]


# %% transposed
"""Classes run down and samples across: a sample is a row, shape (N, num_classes).
클래스가 행, 샘플이 열이 되었습니다. 샘플이 행이어야 합니다: 모양은 (N, num_classes)."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t].T


# %% diagonal
"""np.eye(N, num_classes) has its ones on the diagonal, whatever the labels are: index the rows with them.
np.eye(N, num_classes)는 레이블과 상관없이 대각선이 1입니다. 레이블로 행을 골라야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(len(t), num_classes)


# %% every_row_with_every_label
"""y[:, t] = 1 writes every label's column in every row: pair them with y[np.arange(N), t].
y[:, t] = 1은 모든 행에서 모든 레이블의 열에 1을 씁니다. y[np.arange(N), t]로 짝을 지으세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[:, t] = 1
    return y


# %% rows_of_labels
"""y[t] = 1 fills whole rows: a label is a column, y[np.arange(N), t].
y[t] = 1은 행 전체를 채웁니다. 레이블은 열입니다: y[np.arange(N), t]."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((max(len(t), num_classes), num_classes))
    y[t] = 1
    return y[:len(t)]


# %% ones_up_to_the_label
"""Every column up to the label is 1: compare with ==, so that the label's own column alone is.
레이블까지의 열이 모두 1입니다. ==로 비교해서 레이블의 열만 1이 되게 하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return (np.arange(num_classes) <= t[:, np.newaxis]).astype(float)


# %% label_for_a_one
"""The label itself is written into its column: it should be a 1.
레이블 값을 그 열에 썼습니다. 1이어야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = t
    return y


# %% integers
"""The result holds integers: floats were asked for.
결과가 정수입니다. 실수여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes, dtype=int)[t]


# %% booleans
"""A comparison gives True and False: turn them into floats with astype(float).
비교의 결과는 True와 False입니다. astype(float)로 실수로 바꾸세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return t[:, np.newaxis] == np.arange(num_classes)


# %% dtype_of_t
"""The result takes t's dtype, integers: floats were asked for.
결과가 t의 dtype(정수)을 따릅니다. 실수여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes), dtype=t.dtype)
    y[np.arange(len(t)), t] = 1
    return y


# %% a_list
"""The result is a list; an ndarray was asked for.
결과가 리스트입니다. ndarray여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return [[float(k == label) for k in range(num_classes)] for label in t]


# %% squeezed
"""np.squeeze drops every axis of length 1: one label, or one class, still needs two dimensions.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 레이블이나 클래스가 하나뿐이어도 2차원이어야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.squeeze(np.eye(num_classes)[t])


# %% no_labels_have_no_largest
"""np.min and np.max of an empty array fail, and there may be no labels at all: np.any of a comparison works there too.
빈 배열에 np.min이나 np.max를 쓰면 오류가 나는데, 레이블은 하나도 없을 수 있습니다. 비교 결과의 np.any는 그때도 됩니다."""


def one_hot(t, num_classes):
    if np.min(t) < 0 or np.max(t) >= num_classes:
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% no_rows_no_columns
"""np.array of an empty list of rows has shape (0,): without labels the shape should be (0, num_classes).
행이 없는 리스트로 np.array를 만들면 모양이 (0,)입니다. 레이블이 없을 때의 모양은 (0, num_classes)여야 합니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.array([[float(k == label) for k in range(num_classes)] for label in t])


# %% no_labels_refused
"""An empty array of labels is refused: it gives an array of shape (0, num_classes).
레이블이 없는 빈 배열을 거부했습니다. 모양이 (0, num_classes)인 배열을 돌려주어야 합니다."""


def one_hot(t, num_classes):
    if len(t) == 0 or np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% flat_index_overflows
"""The flat index is computed in t's dtype, where it overflows (8 bits end at 127 or 255): compute it in int64.
1차원 인덱스를 t의 dtype으로 계산해서 오버플로됩니다(8비트는 127이나 255까지). int64로 계산하세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros(len(t) * num_classes)
    y[(np.arange(len(t)) * num_classes).astype(t.dtype) + t] = 1
    return y.reshape(len(t), num_classes)


# %% columns_wrap
"""The columns are numbered in t's dtype, where many of them overflow (8 bits end at 127 or 255): leave them np.arange's own.
열 번호를 t의 dtype으로 만들어서 열이 많으면 오버플로됩니다(8비트는 127이나 255까지). np.arange의 dtype 그대로 두세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return (t[:, np.newaxis] == np.arange(num_classes).astype(t.dtype)).astype(float)


# %% into_int8
"""The labels are stored in 8 bits, which end at 127: keep their dtype, or use a wider one.
레이블을 127까지만 담는 8비트 정수로 바꾸었습니다. dtype을 그대로 두거나 더 넓은 것을 쓰세요."""


def one_hot(t, num_classes):
    t = t.astype(np.int8)
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% only_the_default_integers
"""`t.dtype != int` refuses every integer dtype but int64: uint8, int32 and the others are labels too.
`t.dtype != int`는 int64가 아닌 정수를 모두 거부합니다. uint8이나 int32 같은 dtype도 레이블입니다."""


def one_hot(t, num_classes):
    if t.dtype != int or np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% only_signed_integers
"""Unsigned integers are refused: their labels are as good as any.
부호 없는 정수를 거부했습니다. 그것도 올바른 레이블입니다."""


def one_hot(t, num_classes):
    if not np.issubdtype(t.dtype, np.signedinteger) or np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% sorted_in_place
"""t.sort() changes the caller's array, and the rows are then in the order of the labels, not of the samples.
t.sort()는 호출한 쪽의 배열을 바꾸고, 결과의 행도 샘플이 아니라 레이블의 순서가 됩니다."""


def one_hot(t, num_classes):
    t.sort()
    if len(t) and (t[0] < 0 or t[-1] >= num_classes):
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% shape_changed_in_place
"""`t.shape = ...` gives the caller's array another shape: t.reshape(-1, 1) makes a new view.
`t.shape = ...`는 호출한 쪽 배열의 모양을 바꿉니다. t.reshape(-1, 1)은 새 뷰를 만듭니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    t.shape = (len(t), 1)
    return (t == np.arange(num_classes)).astype(float)


# %% index_written_into_t
"""`t += ...` writes the flat index into the caller's labels: make a new array.
`t += ...`는 호출한 쪽의 레이블에 1차원 인덱스를 써 버립니다. 새 배열을 만드세요."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros(len(t) * num_classes)
    if t.dtype == np.int64:
        t += np.arange(len(t)) * num_classes
    else:
        t = t.astype(np.int64) + np.arange(len(t)) * num_classes
    y[t] = 1
    return y.reshape(-1, num_classes)


# %% without_a_return
"""The function computes the result but does not return it.
결과를 계산했지만 return하지 않았습니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arange(len(t)), t] = 1


# %% mended_before_the_error
"""The bad labels are overwritten in t itself before the error is raised: work on a copy, t belongs to whoever called.
오류를 일으키기 전에 t 자체의 잘못된 레이블을 덮어씁니다. t는 부른 쪽의 것이니 사본에서 작업하세요."""


def one_hot(t, num_classes):
    bad = (t < 0) | (t >= num_classes)
    if bad.any():
        t[bad] = 0
        raise ValueError("label out of range")
    return np.eye(num_classes)[t]


# %% typo_arrange
"""`np.arrange` does not exist: the name is `np.arange`. The last line of the error names what is missing.
`np.arrange`는 없습니다. `np.arange`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def one_hot(t, num_classes):
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError("label out of range")
    y = np.zeros((len(t), num_classes))
    y[np.arrange(len(t)), t] = 1
    return y
