# %% changes_init_x_in_place
"""`x = init_x` makes no copy, so `x -= ...` changes the caller's array: start from a copy.
`x = init_x`는 사본이 아니어서 `x -= ...`가 호출한 쪽의 배열을 바꿉니다. 사본에서 시작하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x if init_x.dtype == float else init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x


# %% uphill
"""Plus the gradient goes uphill: subtract it.
기울기를 더하면 오르막으로 갑니다. 빼야 합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x += lr * numerical_gradient(f, x)
    return x


# %% without_lr
"""The whole gradient is subtracted: multiply it by lr first.
기울기를 통째로 뺐습니다. 먼저 lr을 곱하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= numerical_gradient(f, x)
    return x


# %% lr_set_inside
"""The lr that the caller gives is replaced by a fixed number inside the function: use the argument.
호출할 때 준 lr 대신 함수 안에서 정한 수를 씁니다. 인수로 받은 lr을 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    lr = 0.01
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x


# %% a_tenth_inside
"""The steps are taken with 0.1, whatever lr says: use the argument.
lr과 상관없이 늘 0.1로 움직입니다. 인수로 받은 lr을 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= 0.1 * numerical_gradient(f, x)
    return x


# %% half_a_step
"""Each step is half as long as it should be: it is lr times the gradient.
단계마다 움직이는 거리가 절반입니다. lr에 기울기를 곱한 만큼 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr / 2 * numerical_gradient(f, x)
    return x


# %% steps_capped
"""There is an upper limit to the number of steps: the docstring asks for all step_num of them.
단계 수에 상한을 두었습니다. docstring에 따라 step_num단계를 모두 가야 합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(min(step_num, 150)):
        x -= lr * numerical_gradient(f, x)
    return x


# %% step_num_ignored
"""There are always 100 steps, whatever step_num says.
step_num과 상관없이 늘 100단계를 갑니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(100):
        x -= lr * numerical_gradient(f, x)
    return x


# %% one_step_more
"""One step too many: range(step_num) runs step_num times by itself.
한 단계를 더 갑니다. range(step_num)은 그대로 step_num번 반복합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num + 1):
        x -= lr * numerical_gradient(f, x)
    return x


# %% one_step_less
"""One step is missing: range(step_num) runs step_num times, range(1, step_num) one less.
한 단계가 모자랍니다. range(step_num)은 step_num번, range(1, step_num)은 한 번 적게 반복합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(1, step_num):
        x -= lr * numerical_gradient(f, x)
    return x


# %% at_least_one_step
"""The first step is taken before step_num is looked at: with step_num = 0 there should be none.
step_num을 확인하기 전에 첫 단계를 갑니다. step_num = 0이면 움직이지 않아야 합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    x -= lr * numerical_gradient(f, x)
    for _ in range(step_num - 1):
        x -= lr * numerical_gradient(f, x)
    return x


# %% return_inside_the_loop
"""There is one step only, as with a return inside the loop or without a loop. Take step_num steps, then return x.
return이 반복문 안에 있거나 반복문이 없어 한 단계만 갑니다. step_num단계를 간 다음 x를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
        return x


# %% nothing_returned
"""The function returns nothing: return x after the loop.
아무것도 돌려주지 않습니다. 반복문 뒤에서 x를 return하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)


# %% returns_init_x
"""What comes back is init_x, not where the steps have led.
도착한 곳이 아니라 출발점 init_x를 돌려줍니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return init_x.astype(float)


# %% returns_the_value_of_f
"""What comes back is f(x), a number: return the place x itself.
f(x)의 값을 돌려줍니다. 위치 x 자체를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return f(x)


# %% returns_the_gradient
"""What comes back is a gradient: return the place x.
기울기를 돌려줍니다. 위치 x를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    gradient = np.zeros(x.shape)
    for _ in range(step_num):
        gradient = numerical_gradient(f, x)
        x -= lr * gradient
    return gradient


# %% returns_x_and_its_history
"""x comes back together with its history, in a tuple: return x alone.
x를 지나온 기록과 함께 튜플로 돌려줍니다. x만 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    history = []
    for _ in range(step_num):
        history.append(x.copy())
        x -= lr * numerical_gradient(f, x)
    return x, np.array(history)


# %% returns_all_places
"""All places on the way come back: return the last one alone.
지나온 모든 위치를 돌려줍니다. 마지막 위치만 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = [init_x.astype(float)]
    for _ in range(step_num):
        history.append(history[-1] - lr * numerical_gradient(f, history[-1]))
    return np.array(history)


# %% returns_a_list
"""The result is a list: return an array of init_x's shape.
결과가 리스트입니다. init_x와 모양이 같은 배열로 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x.tolist()


# %% returns_x_flat
"""x comes back flat: give it the shape of init_x.
x가 한 줄로 펴진 채 돌아옵니다. init_x와 같은 모양으로 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x.flatten()


# %% truncated_to_integers
"""Where init_x holds integers, the result holds integers, too, and its decimals are lost. Begin with a float copy, and return it as it is.
init_x가 정수이면 결과도 정수가 되어 소수부가 사라집니다. 실수 사본에서 시작해 그대로 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    for _ in range(step_num):
        x[...] = x - lr * numerical_gradient(f, x)
    return x


# %% floats_into_integers
"""`x -= ...` cannot put floats into an array of integers: begin with np.array(init_x, dtype=float).
정수 배열에는 `x -= ...`로 실수를 넣을 수 없습니다. np.array(init_x, dtype=float)에서 시작하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x


# %% gradient_taken_once
"""The gradient is taken once, before the loop, and used for all steps: it changes with x.
기울기를 반복문 앞에서 한 번만 구해 모든 단계에 썼습니다. 기울기는 x에 따라 달라집니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    gradient = numerical_gradient(f, x)
    for _ in range(step_num):
        x -= lr * gradient
    return x


# %% from_init_x_each_time
"""Each step starts from init_x again: it should start from the present x.
단계마다 init_x에서 다시 시작합니다. 현재 x에서 시작해야 합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    start = init_x.astype(float)
    x = start.copy()
    for _ in range(step_num):
        x = start - lr * numerical_gradient(f, x)
    return x


# %% stops_where_the_slope_is_small
"""It stops before step_num steps, where the gradient is small or x or f hardly changes. Take all the steps.
기울기가 작거나 x나 f가 거의 변하지 않으면 step_num단계 전에 멈춥니다. 모든 단계를 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        gradient = numerical_gradient(f, x)
        if np.linalg.norm(gradient) < 1e-3:
            break
        x -= lr * gradient
    return x


# %% stops_where_x_hardly_moves
"""It stops before step_num steps, where the gradient is small or x or f hardly changes. Take all the steps.
기울기가 작거나 x나 f가 거의 변하지 않으면 step_num단계 전에 멈춥니다. 모든 단계를 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        before = x
        x = x - lr * numerical_gradient(f, x)
        if np.allclose(before, x, rtol=0, atol=1e-6):
            break
    return x


# %% stops_where_f_grows
"""It stops, goes back or keeps the best x where f grows. Take every step and return the last x, also where lr is too large.
f가 커지면 멈추거나 되돌아가거나 가장 좋았던 x를 남깁니다. lr이 너무 클 때에도 모든 단계를 가고 마지막 x를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        after = x - lr * numerical_gradient(f, x)
        if f(after) > f(x):
            break
        x = after
    return x


# %% normalized_gradient
"""The gradient is divided by its length, so that every step is equally long: the step is lr times the gradient itself.
기울기를 그 크기로 나누어 모든 단계의 길이가 같습니다. lr에 기울기 자체를 곱하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        gradient = numerical_gradient(f, x)
        x -= lr * gradient / (np.linalg.norm(gradient) + 1e-12)
    return x


# %% only_the_sign
"""Only the sign of the gradient is used: the step is lr times the gradient itself.
기울기의 부호만 썼습니다. lr에 기울기 자체를 곱하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * np.sign(numerical_gradient(f, x))
    return x


# %% lr_decays
"""lr gets smaller from step to step: here it stays the same.
lr이 단계마다 작아집니다. 여기서는 일정해야 합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
        lr *= 0.9
    return x


# %% divided_by_lr
"""The gradient is divided by lr: multiply.
기울기를 lr로 나누었습니다. 곱해야 합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= numerical_gradient(f, x) / lr
    return x


# %% lr_times_x
"""x itself is multiplied by lr: only the gradient is.
x에 lr을 곱했습니다. lr은 기울기에만 곱합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x = lr * (x - numerical_gradient(f, x))
    return x


# %% forgets_x
"""x is replaced by the step: the step is taken away from x, x - lr * gradient.
x가 한 단계의 이동량으로 바뀌어 버립니다. x에서 빼야 합니다: x - lr * gradient."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x = -lr * numerical_gradient(f, x)
    return x


# %% lr_for_h
"""lr is given to numerical_gradient as its h: it belongs in front of the gradient.
lr을 numerical_gradient의 h로 넘겼습니다. lr은 기울기에 곱하는 수입니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= numerical_gradient(f, x, lr)
    return x


# %% another_h
"""The gradient is taken with a larger h than 1e-4, which is less accurate: numerical_gradient(f, x) has the right one.
기울기를 1e-4보다 큰 h로 구해 덜 정확합니다. numerical_gradient(f, x)라고만 쓰면 알맞은 h를 씁니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x, 1e-3)
    return x


# %% each_row_by_itself
"""f is given one row of x at a time: it takes an array of x's whole shape.
f에 x의 행을 하나씩 넘깁니다. f는 x 전체와 모양이 같은 배열을 받습니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    if x.ndim > 1:
        return np.array([gradient_descent(f, row, lr, step_num) for row in x])
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x


# %% flattened_for_f
"""f is given x in another shape, such as a flat one: it takes an array of init_x's shape.
f에 한 줄로 펴는 등 모양이 다른 x를 넘깁니다. f는 init_x와 모양이 같은 배열을 받습니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float).flatten()
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x.reshape(init_x.shape)


# %% one_element_after_the_other
"""The elements move one after the other, the later ones by slopes at a place already moved: take the whole gradient first.
원소를 하나씩 옮겨서, 뒤의 원소는 이미 옮겨진 곳의 기울기를 따릅니다. 기울기를 모두 구한 다음 한꺼번에 옮기세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        for index in np.ndindex(x.shape):
            x[index] -= lr * numerical_gradient(f, x)[index]
    return x


# %% one_number_for_all
"""One number moves all elements alike, a sum or mean of the slopes: each element moves by its own slope.
기울기의 합이나 평균 하나로 모든 원소를 똑같이 옮깁니다. 원소마다 제 기울기로 옮기세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * np.mean(numerical_gradient(f, x))
    return x


# %% forward_difference
"""The slopes are forward differences, (f(x + h) - f(x)) / h, far less accurate than the central ones of numerical_gradient.
기울기를 전방 차분 (f(x + h) - f(x)) / h로 구했습니다. numerical_gradient의 중심 차분이 훨씬 정확합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x, h = init_x.astype(float), 1e-4
    for _ in range(step_num):
        fx, gradient = f(x.copy()), np.zeros(x.shape)
        for index in np.ndindex(x.shape):
            moved = x.copy()
            moved[index] += h
            gradient[index] = (f(moved) - fx) / h
        x -= lr * gradient
    return x


# %% divided_by_the_number_of_elements
"""The gradient is divided by the number of elements: each element moves by lr times its own slope.
기울기를 원소의 수로 나누었습니다. 원소마다 제 기울기에 lr을 곱한 만큼 움직입니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x) / x.size
    return x


# %% squeezed
"""np.squeeze drops every axis of length 1: the result has init_x's shape.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 결과는 init_x와 모양이 같아야 합니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return np.squeeze(x)


# %% rounded
"""The result is rounded: return x as it is.
결과를 반올림했습니다. x를 그대로 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return np.round(x, 4)


# %% rounded_in_each_step
"""x is rounded in each step, and steps that are too small for its digits are lost: leave x as it is.
단계마다 x를 반올림해서 그 자릿수보다 작은 움직임이 사라집니다. x를 그대로 두세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x = np.round(x - lr * numerical_gradient(f, x), 6)
    return x


# %% another_default_lr
"""The default learning rate is 0.1; the docstring says lr=0.01.
학습률의 기본값이 0.1입니다. docstring에는 lr=0.01이라고 되어 있습니다."""


def gradient_descent(f, init_x, lr=0.1, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x


# %% another_default_number_of_steps
"""The default number of steps is not 100; the docstring says step_num=100.
단계 수의 기본값이 100이 아닙니다. docstring에는 step_num=100이라고 되어 있습니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=1000):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x


# %% f_called_too_early
"""numerical_gradient is given a number, f(x), in place of the function f itself.
numerical_gradient에 함수 f가 아니라 수 f(x)를 넘겼습니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f(x), x)
    return x


# %% momentum
"""The steps carry speed from the ones before (momentum). Each step is lr times the gradient at x alone.
앞 단계의 속도가 더해집니다(모멘텀). 단계마다 lr에 x에서의 기울기만 곱해 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    v = np.zeros_like(x)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        v = 0.9 * v - lr * grad
        x = x + v
    return x


# %% summed_gradients
"""The gradients of all steps so far are added up. Use the gradient of this step alone.
지금까지의 기울기를 모두 더해 씁니다. 이번 단계의 기울기만 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    grad = 0
    for i in range(step_num):
        grad = grad + numerical_gradient(f, x)
        x = x - lr * grad
    return x


# %% mean_of_the_gradients
"""The step follows the mean of the gradients so far. Use the gradient of this step alone.
지금까지의 기울기의 평균을 따라갑니다. 이번 단계의 기울기만 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    grads = []
    for i in range(step_num):
        grads.append(numerical_gradient(f, x))
        x = x - lr * np.mean(grads, axis=0)
    return x


# %% adagrad
"""The step is divided by the size of the gradients so far (AdaGrad). Each step is lr times the gradient.
지금까지의 기울기의 크기로 나누었습니다(AdaGrad). 단계마다 lr에 기울기를 곱하기만 하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    s = np.zeros_like(x)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        s = s + grad * grad
        x = x - lr * grad / (np.sqrt(s) + 1e-7)
    return x


# %% lr_divided_by_the_step
"""lr gets smaller from step to step. It stays the same here.
lr이 단계마다 작아집니다. 여기서는 일정하게 두세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr / (i + 1) * grad
    return x


# %% lr_times_the_step
"""lr is multiplied by the number of the step. It stays the same here.
lr에 단계 번호를 곱했습니다. 여기서는 일정하게 두세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * i * grad
    return x


# %% lr_divided_by_step_num
"""The step is divided by step_num. Each step is lr times the gradient.
한 단계의 이동량을 step_num으로 나누었습니다. 단계마다 lr에 기울기를 곱한 만큼 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad / step_num
    return x


# %% twice_a_step
"""Each step is twice as long as it should be. It is lr times the gradient.
단계마다 두 배로 움직입니다. lr에 기울기를 곱한 만큼만 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
        x -= lr * grad
    return x


# %% lr_squared
"""The gradient is multiplied by lr twice. Multiply it once.
기울기에 lr을 두 번 곱했습니다. 한 번만 곱하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = lr * numerical_gradient(f, x)
        x -= lr * grad
    return x


# %% gradient_clipped
"""The gradient is cut to the range from -1 to 1. Use it as it is.
기울기를 -1에서 1 사이로 잘랐습니다. 그대로 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * np.clip(grad, -1, 1)
    return x


# %% largest_slope_only
"""Only the element with the largest slope moves. All elements move in each step.
기울기가 가장 큰 원소만 움직입니다. 단계마다 모든 원소를 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        k = np.unravel_index(np.argmax(np.abs(grad)), x.shape)
        x[k] -= lr * grad[k]
    return x


# %% first_element_only
"""Only the first element moves. All elements move in each step.
첫 원소만 움직입니다. 단계마다 모든 원소를 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x[0] -= lr * grad[0]
    return x


# %% two_elements_only
"""Only the first two elements move, as for x0² + x1². All elements move in each step.
x0² + x1²에서처럼 처음 두 원소만 움직입니다. 모든 원소를 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        for k in range(2):
            x[k] -= lr * grad[k]
    return x


# %% value_for_gradient
"""f(x) is subtracted, not the gradient. Use numerical_gradient(f, x).
기울기가 아니라 f(x)를 뺐습니다. numerical_gradient(f, x)를 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x = x - lr * f(x)
    return x


# %% gradient_times_x
"""The gradient is multiplied by x, too. The step is lr times the gradient.
기울기에 x까지 곱했습니다. lr에 기울기만 곱하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x = x - lr * grad * x
    return x


# %% two_x_for_the_gradient
"""2x is the gradient of the sum of squares only. Use numerical_gradient(f, x).
2x는 제곱합의 기울기일 뿐입니다. numerical_gradient(f, x)를 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x = x - lr * 2 * x
    return x


# %% multiplied_for_subtracted
"""x is multiplied by the step. Subtract it.
x에 이동량을 곱했습니다. 빼세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x = x * lr * grad
    return x


# %% step_minus_x
"""The difference is the wrong way round. Write x - lr * gradient.
빼는 순서가 반대입니다. x - lr * 기울기로 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x = lr * grad - x
    return x


# %% gradient_at_init_x
"""The gradient of each step is taken at init_x. Take it at the present x.
단계마다 기울기를 init_x에서 구합니다. 현재 x에서 구하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, init_x.astype(float))
        x = x - lr * grad
    return x


# %% one_step_only
"""Each step starts from init_x again, with the gradient there, so there is one step only. Go on from the present x.
단계마다 init_x에서 다시 시작해 한 단계만 간 셈이 됩니다. 현재 x에서 이어 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x = init_x - lr * numerical_gradient(f, init_x.astype(float))
    return x


# %% only_one_step
"""There is one step only, as with a return inside the loop or without a loop. Take step_num steps, then return x.
return이 반복문 안에 있거나 반복문이 없어 한 단계만 갑니다. step_num단계를 간 다음 x를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    if step_num > 0:
        x = x - lr * numerical_gradient(f, x)
    return x


# %% recursive
"""One call inside another for each step is too deep for Python where steps are many. Use a loop.
단계마다 함수 안에서 자신을 부르면 단계가 많을 때 Python의 한도를 넘습니다. 반복문을 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    if step_num > 0:
        x = gradient_descent(f, x - lr * numerical_gradient(f, x), lr, step_num - 1)
    return x


# %% x_before_the_last_step
"""x comes back as it was before the last step. Return the last one.
마지막 단계를 가기 전의 x를 돌려줍니다. 마지막 x를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    before = x
    for i in range(step_num):
        before = x
        x = x - lr * numerical_gradient(f, x)
    return before


# %% mean_of_the_places
"""The mean of all places comes back. Return the last x.
지나온 위치의 평균을 돌려줍니다. 마지막 x를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    path = [x]
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        path.append(x)
    return np.mean(path, axis=0)


# %% x_and_its_value
"""x comes back together with f(x), in a tuple. Return x alone.
x를 f(x)와 함께 튜플로 돌려줍니다. x만 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
    return x, f(x)


# %% x_and_a_list_of_places
"""x comes back together with its history, in a tuple. Return x alone.
x를 지나온 기록과 함께 튜플로 돌려줍니다. x만 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    x_history = [x.copy()]
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        x_history.append(x.copy())
    return x, np.array(x_history)


# %% stops_where_the_gradient_is_below_a_millionth
"""It stops before step_num steps, where the gradient is small or x or f hardly changes. Take all the steps.
기울기가 작거나 x나 f가 거의 변하지 않으면 step_num단계 전에 멈춥니다. 모든 단계를 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        if np.max(np.abs(grad)) < 1e-6:
            break
        x -= lr * grad
    return x


# %% stops_where_f_is_small
"""It stops before step_num steps, where the gradient is small or x or f hardly changes. Take all the steps.
기울기가 작거나 x나 f가 거의 변하지 않으면 step_num단계 전에 멈춥니다. 모든 단계를 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        if abs(f(x)) < 1e-3:
            break
        x -= lr * numerical_gradient(f, x)
    return x


# %% another_default_lr_of_a_thousandth
"""The default learning rate is not 0.01. The docstring says lr=0.01.
학습률의 기본값이 0.01이 아닙니다. docstring대로 lr=0.01로 하세요."""


def gradient_descent(f, init_x, lr=0.001, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
    return x


# %% fewer_steps_by_default
"""The default number of steps is smaller than 100. The docstring says step_num=100.
단계 수의 기본값이 100보다 작습니다. docstring대로 step_num=100으로 하세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=10):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
    return x


# %% arguments_swapped
"""numerical_gradient gets x first and f second. Write numerical_gradient(f, x).
numerical_gradient에 x를 먼저, f를 나중에 넘겼습니다. numerical_gradient(f, x)로 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x -= lr * numerical_gradient(x, f)
    return x


# %% a_number_for_a_range
"""A number cannot be looped over. Write range(step_num).
수를 반복할 수는 없습니다. range(step_num)으로 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in step_num:
        x -= lr * numerical_gradient(f, x)
    return x


# %% name_not_defined
"""The function uses a name that is not defined. The last line of the error says which one.
정의되지 않은 이름을 썼습니다. 오류의 마지막 줄이 어떤 이름인지 알려 줍니다."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x -= lr * grad
    return x


# %% stops_where_f_hardly_changes
"""It stops before step_num steps, where the gradient is small or x or f hardly changes. Take all the steps.
기울기가 작거나 x나 f가 거의 변하지 않으면 step_num단계 전에 멈춥니다. 모든 단계를 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    before = f(x)
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        after = f(x)
        if abs(after - before) < 1e-6:
            break
        before = after
    return x


# %% stops_before_a_step_that_hardly_moves
"""It stops before step_num steps, where the gradient is small or x or f hardly changes. Take all the steps.
기울기가 작거나 x나 f가 거의 변하지 않으면 step_num단계 전에 멈춥니다. 모든 단계를 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        step = lr * numerical_gradient(f, x)
        if np.linalg.norm(step) < 1e-4:
            break
        x = x - step
    return x


# %% stops_where_f_no_longer_falls
"""It stops before step_num steps, where the gradient is small or x or f hardly changes. Take all the steps.
기울기가 작거나 x나 f가 거의 변하지 않으면 step_num단계 전에 멈춥니다. 모든 단계를 가세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        after = x - lr * numerical_gradient(f, x)
        if f(x) - f(after) < 1e-4:
            break
        x = after
    return x


# %% the_best_of_all_places
"""It stops, goes back or keeps the best x where f grows. Take every step and return the last x, also where lr is too large.
f가 커지면 멈추거나 되돌아가거나 가장 좋았던 x를 남깁니다. lr이 너무 클 때에도 모든 단계를 가고 마지막 x를 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    best, least = x, f(x)
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        if f(x) < least:
            best, least = x, f(x)
    return best


# %% the_history_alone
"""The places on the way come back in a list. Return the last x alone.
지나온 위치를 리스트로 돌려줍니다. 마지막 x만 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    history = []
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        history.append(x.copy())
    return history


# %% the_history_alone_with_init_x
"""The places on the way come back in a list. Return the last x alone.
지나온 위치를 리스트로 돌려줍니다. 마지막 x만 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    history = [x.copy()]
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        history.append(x.copy())
    return history


# %% an_element_at_a_time_by_a_fixed_two
"""Only the first two elements of the gradient are used. Use all of it.
기울기의 처음 두 원소만 썼습니다. 모두 쓰세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x[0] = x[0] - lr * grad[0]
        if len(x) > 1:
            x[1] = x[1] - lr * grad[1]
    return x


# %% lr_shrinks_a_little
"""lr gets smaller from step to step. It stays the same here.
lr이 단계마다 작아집니다. 여기서는 일정하게 두세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x -= lr * numerical_gradient(f, x)
        lr *= 0.99
    return x


# %% lr_halved
"""lr gets smaller from step to step. It stays the same here.
lr이 단계마다 작아집니다. 여기서는 일정하게 두세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x -= lr * numerical_gradient(f, x)
        lr = lr / 2
    return x


# %% lr_falls_to_zero
"""lr gets smaller from step to step. It stays the same here.
lr이 단계마다 작아집니다. 여기서는 일정하게 두세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x -= lr * (1 - i / step_num) * numerical_gradient(f, x)
    return x


# %% returns_f_and_x
"""x comes back together with f(x), in a tuple. Return x alone.
x를 f(x)와 함께 튜플로 돌려줍니다. x만 돌려주세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
    return f(x), x


# %% the_gradient_of_the_step_before
"""Each step follows the gradient of the step before. Take the gradient at the present x, then move.
앞 단계의 기울기를 따라갑니다. 현재 x에서 기울기를 구한 다음 움직이세요."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    grad = numerical_gradient(f, x)
    for i in range(step_num):
        after = x - lr * grad
        grad = numerical_gradient(f, x)
        x = after
    return x
