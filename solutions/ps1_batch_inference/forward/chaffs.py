# %% without_relu
"""ReLU is missing between the two affine layers of forward: without it they are one affine layer.
forward의 두 affine 층 사이에 ReLU가 없습니다. 그러면 두 층이 affine 층 하나와 같아집니다."""


def forward(network, x):
    a1 = x @ network["W1"] + network["b1"]
    return softmax(a1 @ network["W2"] + network["b2"])


# %% leaky_relu
"""Below 0 the hidden layer of forward still lets a little through (a leaky ReLU, 0.01 * a): ReLU is 0 there.
forward의 은닉층이 0보다 작은 값도 조금 통과시킵니다(leaky ReLU, 0.01 * a). ReLU는 그곳에서 0입니다."""


def forward(network, x):
    a1 = x @ network["W1"] + network["b1"]
    return softmax(np.where(a1 > 0, a1, 0.01 * a1) @ network["W2"] + network["b2"])


# %% sigmoid_in_forward
"""The hidden layer of forward bends with ReLU; the sigmoid is predict's.
forward의 은닉층에는 ReLU를 씁니다. 시그모이드는 predict에서 씁니다."""


def forward(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"] + network["b2"])


# %% relu_on_the_scores
"""ReLU also stands before the softmax of forward, where it lifts negative scores to 0: the last layer has softmax alone.
forward의 softmax 앞에도 ReLU가 있어서 음수 점수가 0이 됩니다. 마지막 층에는 softmax만 있어야 합니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return softmax(relu(z1 @ network["W2"] + network["b2"]))


# %% relu_before_the_bias
"""ReLU comes after the bias, not before it: relu(x @ W1 + b1).
ReLU는 편향을 더한 다음에 취합니다: relu(x @ W1 + b1)."""


def forward(network, x):
    z1 = relu(x @ network["W1"]) + network["b1"]
    return softmax(z1 @ network["W2"] + network["b2"])


# %% relu_of_the_input
"""ReLU is taken of the input x: it belongs after the first affine layer.
입력 x에 ReLU를 취했습니다. ReLU는 첫째 affine 층 다음에 옵니다."""


def forward(network, x):
    z1 = relu(x) @ network["W1"] + network["b1"]
    return softmax(z1 @ network["W2"] + network["b2"])


# %% softmax_in_the_hidden_layer
"""The hidden layer of forward ends in softmax: there it is ReLU, and softmax comes at the very end, once.
forward의 은닉층에 softmax를 썼습니다. 은닉층은 ReLU이고 softmax는 맨 끝에 한 번만 옵니다."""


def forward(network, x):
    z1 = softmax(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"] + network["b2"])


# %% scores_of_forward
"""forward returns the scores of the last layer: softmax makes probabilities of them.
forward가 마지막 층의 점수를 그대로 돌려줍니다. softmax를 취해 확률로 바꾸세요."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return z1 @ network["W2"] + network["b2"]


# %% sigmoid_output
"""forward ends in the sigmoid, whose values do not sum to 1: the output is softmax.
forward의 출력에 시그모이드를 썼습니다. 더해도 1이 되지 않습니다. 출력은 softmax여야 합니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return sigmoid(z1 @ network["W2"] + network["b2"])


# %% hidden_layer_skipped
"""The second layer of forward is given x again, not what the first layer made of it.
forward의 둘째 층이 첫째 층의 결과가 아니라 x를 다시 받습니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return softmax(x @ network["W2"] + network["b2"])


# %% without_biases
"""forward adds no biases: an affine layer is x @ W + b.
forward에서 편향을 더하지 않았습니다. affine 층은 x @ W + b입니다."""


def forward(network, x):
    return softmax(relu(x @ network["W1"]) @ network["W2"])


# %% last_bias_forgotten
"""The second layer of forward has no bias: its scores are z1 @ W2 + b2.
forward의 둘째 층에 편향이 없습니다. 점수는 z1 @ W2 + b2입니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"])


# %% first_bias_twice
"""The second layer of forward adds the bias of the first: it has its own, b2.
forward의 둘째 층에서 첫째 층의 편향을 더했습니다. 둘째 층의 편향은 b2입니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"] + network["b1"])


# %% weights_on_the_left
"""np.dot(W, x) has W on the left: fine for a square W, but the wrong sums. x comes first, np.dot(x, W).
np.dot(W, x)는 W가 왼쪽에 있어서, W가 정사각이면 오류는 없지만 다른 값을 더합니다. np.dot(x, W)처럼 x가 먼저입니다."""


def forward(network, x):
    z1 = relu(np.dot(network["W1"], x) + network["b1"])
    return softmax(np.dot(network["W2"], z1) + network["b2"])


# %% transposed_weights
"""W is transposed, which only a square W survives, and with other sums: W of shape (D, H) fits x @ W as it is.
W를 전치했습니다. 정사각일 때만 오류가 없고 더하는 값도 달라집니다. (D, H) 모양의 W는 그대로 x @ W에 맞습니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"].T + network["b1"])
    return softmax(z1 @ network["W2"].T + network["b2"])


# %% element_by_element
"""`*` multiplies element by element: a layer is a matrix product, `@` or np.dot.
`*`는 원소끼리 곱합니다. 층은 행렬 곱(`@` 또는 np.dot)입니다."""


def forward(network, x):
    z1 = relu(x * network["W1"] + network["b1"])
    return softmax(z1 * network["W2"] + network["b2"])


# %% the_same_network_always
"""forward calls init_network() and ignores the network it is given: use the argument.
forward가 인수로 받은 network를 쓰지 않고 init_network()를 부릅니다. 인수를 쓰세요."""


def forward(network, x):
    network = init_network()
    z1 = relu(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"] + network["b2"])


# %% made_for_five_units
"""Fixed sizes fit the worked example only: the sizes are those of the arrays that forward is given.
크기를 고정해 두면 예제에만 맞습니다. 크기는 forward가 받은 배열의 크기입니다."""


def forward(network, x):
    x = x.reshape(-1, 5)
    z1 = np.zeros((len(x), 5))
    z1[:] = relu(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"] + network["b2"])


# %% batch_only
"""x.shape[1] and a loop over the rows need a batch: one sample, of shape (D,), has one axis only. x @ W + b takes both.
x.shape[1]이나 행에 대한 반복은 배치일 때만 됩니다. 샘플 하나 (D,)에는 축이 하나뿐입니다. x @ W + b는 둘 다 됩니다."""


def forward(network, x):
    y = np.zeros((x.shape[0], len(network["b2"])))
    for i in range(x.shape[0]):
        row = x[i, :]
        y[i] = softmax(relu(row @ network["W1"] + network["b1"]) @ network["W2"] + network["b2"])
    return y


# %% one_sample_only
"""A bias as a column, or W.T @ x, fits one sample only: a batch has its samples in rows, so x @ W + b.
열로 만든 편향이나 W.T @ x는 샘플 하나에만 맞습니다. 배치는 샘플이 행에 있으니 x @ W + b로 계산하세요."""


def forward(network, x):
    z1 = relu(network["W1"].T @ x + network["b1"])
    return softmax(network["W2"].T @ z1 + network["b2"])


# %% keeps_a_batch_axis
"""One sample of shape (D,) comes back as a batch, of shape (1, K): take the axis off again.
(D,) 모양의 샘플 하나의 결과가 (1, K) 배치가 되었습니다. 더한 축을 다시 없애세요."""


def forward(network, x):
    z1 = relu(np.atleast_2d(x) @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"] + network["b2"])


# %% drops_the_batch_axis
"""np.squeeze drops every axis of length 1: a batch of one sample, or one output, loses its shape.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 샘플이나 출력이 하나뿐이면 모양이 달라집니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return np.squeeze(softmax(z1 @ network["W2"] + network["b2"]))


# %% own_softmax_over_the_batch
"""The softmax written here sums over the whole batch: each sample has its own sum. The softmax imported above does it.
직접 쓴 softmax가 배치 전체를 더합니다. 샘플마다 따로 더해야 합니다. 위에서 import한 softmax를 쓰면 됩니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    a2 = z1 @ network["W2"] + network["b2"]
    exps = np.exp(a2 - np.max(a2))
    return exps / np.sum(exps)


# %% own_softmax_without_the_shift
"""The softmax written here overflows for scores in the thousands: the softmax imported above does not.
직접 쓴 softmax는 점수가 수천이면 넘칩니다(overflow). 위에서 import한 softmax는 넘치지 않습니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    exps = np.exp(z1 @ network["W2"] + network["b2"])
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% own_softmax_one_maximum
"""The softmax written here takes one maximum for the whole batch: a row far below it becomes 0 / 0. Each row has its own.
직접 쓴 softmax가 배치 전체의 최댓값 하나를 뺍니다. 그보다 훨씬 작은 행은 0 / 0이 됩니다. 행마다 제 최댓값을 빼세요."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    a2 = z1 @ network["W2"] + network["b2"]
    exps = np.exp(a2 - np.max(a2))
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% own_softmax_down_the_columns
"""The softmax written here runs down the columns (axis 0): each sample is a row, so take the last axis.
직접 쓴 softmax가 열 방향(axis 0)으로 계산합니다. 샘플은 행이므로 마지막 축을 쓰세요."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    a2 = z1 @ network["W2"] + network["b2"]
    exps = np.exp(a2 - np.max(a2, axis=0))
    return exps / np.sum(exps, axis=0)


# %% added_in_place_to_integers
"""`a += b` keeps the dtype of a: floats cannot be added into integers. `a = a + b` makes a new array of floats.
`a += b`는 a의 dtype을 그대로 두므로 정수 배열에 실수를 더할 수 없습니다. `a = a + b`는 새 실수 배열을 만듭니다."""


def forward(network, x):
    a1 = x @ network["W1"]
    a1 += network["b1"]
    a2 = relu(a1) @ network["W2"]
    a2 += network["b2"]
    return softmax(a2)


# %% the_class_alone
"""argmax gives the number of one class: forward returns the probabilities of all of them.
argmax는 클래스 번호 하나를 줍니다. forward는 모든 클래스의 확률을 돌려주어야 합니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return np.argmax(softmax(z1 @ network["W2"] + network["b2"]), axis=-1)


# %% hidden_layer_into_the_dtype_of_x
"""The hidden layer is stored in an array of x's dtype: with an integer x its decimals are cut off.
은닉층을 x의 dtype으로 저장했습니다. x가 정수이면 소수 부분이 잘립니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"]).astype(x.dtype)
    return softmax(z1 @ network["W2"] + network["b2"])


# %% weights_into_one_dtype
"""One array is converted to the dtype of another: where that holds integers, the decimals are cut off. Any mix may come.
한 배열을 다른 배열의 dtype으로 바꾸었습니다. 그 dtype이 정수이면 소수 부분이 잘립니다. dtype은 어떻게든 섞일 수 있습니다."""


def forward(network, x):
    W1, b1, W2, b2 = (network[name].astype(network["W1"].dtype) for name in ("W1", "b1", "W2", "b2"))
    return softmax(relu(x @ W1 + b1) @ W2 + b2)


# %% second_weights_into_the_dtype_of_the_first
"""W2 is converted to the dtype of W1: where that holds integers, the decimals of W2 are cut off. Any mix may come.
W2를 W1의 dtype으로 바꾸었습니다. 그 dtype이 정수이면 W2의 소수 부분이 잘립니다. dtype은 어떻게든 섞일 수 있습니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"].astype(network["W1"].dtype) + network["b2"])


# %% forward_in_float32
"""forward computes in float32, which has 7 digits, and the softmax magnifies what is lost: keep float64 as it is.
forward가 유효 숫자 7자리인 float32로 계산합니다. 잃은 자릿수는 softmax에서 더 커집니다. float64는 그대로 두세요."""


def forward(network, x):
    W1, b1, W2, b2 = (network[name].astype(np.float32) for name in ("W1", "b1", "W2", "b2"))
    return softmax(relu(x.astype(np.float32) @ W1 + b1) @ W2 + b2)


# %% forward_in_float16
"""forward computes in float16, which has 3 digits: keep float64 and float32 as they are.
forward가 유효 숫자 3자리인 float16으로 계산합니다. float64와 float32는 그대로 두세요."""


def forward(network, x):
    W1, b1, W2, b2 = (network[name].astype(np.float16).astype(float) for name in ("W1", "b1", "W2", "b2"))
    return softmax(relu(x @ W1 + b1) @ W2 + b2)


# %% added_into_the_bias
"""`b += ...` writes into the network's own array, and the next sample meets another bias: make a new one, x @ W + b.
`b += ...`는 network의 배열을 바꾸어서 다음 샘플은 다른 편향을 만납니다. x @ W + b로 새 배열을 만드세요."""


def forward(network, x):
    a1 = network["b1"]
    if x.ndim == 1 and a1.dtype == np.float64:
        a1 += x @ network["W1"]
    else:
        a1 = a1 + x @ network["W1"]
    return softmax(relu(a1) @ network["W2"] + network["b2"])


# %% x_changed_in_place
"""x is changed in place (`x -= ...`, `x /= ...`), so the caller's array changes, and x should be used as it is anyway.
x를 제자리에서 바꾸어(`x -= ...`, `x /= ...`) 호출한 쪽의 배열이 바뀝니다. 더구나 x는 그대로 써야 합니다."""


def forward(network, x):
    if x.dtype.kind == "f":
        x /= 255
    return softmax(relu(x @ network["W1"] + network["b1"]) @ network["W2"] + network["b2"])


# %% forward_without_a_return
"""forward computes the probabilities but does not return them.
forward가 확률을 계산했지만 return하지 않았습니다."""


def forward(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    y = softmax(z1 @ network["W2"] + network["b2"])


# %% lower_case_keys
"""The keys of network are "W1" and "W2" with a capital W: "w1" is a KeyError.
network의 키는 대문자 W를 쓴 "W1", "W2"입니다. "w1"은 KeyError가 됩니다."""


def forward(network, x):
    z1 = relu(x @ network["w1"] + network["b1"])
    return softmax(z1 @ network["w2"] + network["b2"])


# %% attributes_of_a_dict
"""A dict has no attribute W1: its values are network["W1"].
딕셔너리에는 W1이라는 속성이 없습니다. network["W1"]처럼 꺼내세요."""


def forward(network, x):
    z1 = relu(x @ network.W1 + network.b1)
    return softmax(z1 @ network.W2 + network.b2)


# %% relu_in_predict
"""The hidden layers of predict bend with the sigmoid; ReLU is forward's.
predict의 은닉층에는 시그모이드를 씁니다. ReLU는 forward에서 씁니다."""


def predict(network, x):
    z1 = relu(x @ network["W1"] + network["b1"])
    z2 = relu(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


# %% second_sigmoid_forgotten
"""Only the first hidden layer of predict has its sigmoid: the second has one too.
predict의 첫째 은닉층에만 시그모이드가 있습니다. 둘째 은닉층에도 있어야 합니다."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = z1 @ network["W2"] + network["b2"]
    return softmax(z2 @ network["W3"] + network["b3"])


# %% sigmoid_on_the_scores
"""A third sigmoid stands before the softmax of predict and presses all scores between 0 and 1: the last layer has softmax alone.
predict의 softmax 앞에 시그모이드가 또 있어서 점수가 모두 0과 1 사이로 눌립니다. 마지막 층에는 softmax만 있어야 합니다."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(sigmoid(z2 @ network["W3"] + network["b3"]))


# %% third_layer_forgotten
"""predict stops after two layers: W3 and b3 are the third.
predict가 두 층에서 끝납니다. 셋째 층인 W3, b3도 계산해야 합니다."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    return softmax(z1 @ network["W2"] + network["b2"])


# %% second_layer_from_x
"""The second layer of predict is given x again, not what the first layer made of it.
predict의 둘째 층이 첫째 층의 결과가 아니라 x를 다시 받습니다."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(x @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


# %% third_layer_from_the_first
"""The third layer of predict is given the first layer's result: it takes the second's.
predict의 셋째 층이 첫째 층의 결과를 받습니다. 둘째 층의 결과를 받아야 합니다."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z1 @ network["W3"] + network["b3"])


# %% scores_of_predict
"""predict returns the scores of the last layer: softmax makes probabilities of them.
predict가 마지막 층의 점수를 그대로 돌려줍니다. softmax를 취해 확률로 바꾸세요."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return z2 @ network["W3"] + network["b3"]


# %% third_bias_forgotten
"""The last layer of predict has no bias: its scores are z2 @ W3 + b3.
predict의 마지막 층에 편향이 없습니다. 점수는 z2 @ W3 + b3입니다."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"])


# %% second_bias_twice
"""The last layer of predict adds the bias of the second: it has its own, b3.
predict의 마지막 층에서 둘째 층의 편향을 더했습니다. 마지막 층의 편향은 b3입니다."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b2"])


# %% values_in_another_order
"""network.values() come in the order in which the dict was filled: take each array by its key, network["W1"].
network.values()는 딕셔너리에 넣은 순서대로 나옵니다. 배열은 network["W1"]처럼 키로 꺼내세요."""


def predict(network, x):
    W1, W2, W3, b1, b2, b3 = network.values()
    z1 = sigmoid(x @ W1 + b1)
    z2 = sigmoid(z1 @ W2 + b2)
    return softmax(z2 @ W3 + b3)


# %% scaled_where_above_one
"""predict scales x where it holds values above 1, so a row depends on what else is in its batch: x is used as it is.
predict가 1보다 큰 값이 있으면 x를 나누어서, 한 행의 결과가 배치의 다른 행에 따라 달라집니다. x는 그대로 쓰세요."""


def predict(network, x):
    if np.max(x) > 1:
        x = x / 255
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


# %% hidden_axes_dropped
"""np.squeeze inside predict drops a hidden layer of one unit, or a batch of one: leave every layer its axes.
predict 안의 np.squeeze가 유닛이 하나인 은닉층이나 크기가 1인 배치의 축을 없앱니다. 층마다 축을 그대로 두세요."""


def predict(network, x):
    z1 = sigmoid(np.squeeze(x @ network["W1"]) + network["b1"])
    z2 = sigmoid(np.squeeze(z1 @ network["W2"]) + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


# %% normalized_again
"""predict divides x by 255 (or by its largest value): x is used as it is, whoever calls predict has scaled it.
predict가 x를 255(또는 최댓값)로 나눕니다. x는 그대로 쓰세요. 크기는 predict를 부르는 쪽에서 이미 맞췄습니다."""


def predict(network, x):
    z1 = sigmoid(x / 255 @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


# %% images_of_784_pixels
"""reshape(-1, 784) fits MNIST only: predict takes as many inputs as W1 has rows.
reshape(-1, 784)는 MNIST에만 맞습니다. 입력의 수는 W1의 행 수입니다."""


def predict(network, x):
    z1 = sigmoid(x.reshape(-1, 784) @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


# %% own_sigmoid_overflows
"""The sigmoid written here, exp(a) / (1 + exp(a)), is nan for a large a: the sigmoid imported above is not.
직접 쓴 시그모이드 exp(a) / (1 + exp(a))는 a가 크면 nan이 됩니다. 위에서 import한 sigmoid를 쓰면 됩니다."""


def predict(network, x):
    for i in "12":
        e = np.exp(x @ network["W" + i] + network["b" + i])
        x = e / (1 + e)
    return softmax(x @ network["W3"] + network["b3"])


# %% own_sigmoid_cut_too_early
"""The sigmoid written here cuts its argument where the curve still changes, at 10 or so: the sigmoid imported above does not.
직접 쓴 시그모이드가 곡선이 아직 변하는 곳(10 근처)에서 값을 자릅니다. 위에서 import한 sigmoid는 그렇지 않습니다."""


def predict(network, x):
    for i in "12":
        x = 1 / (1 + np.exp(-np.clip(x @ network["W" + i] + network["b" + i], -10, 10)))
    return softmax(x @ network["W3"] + network["b3"])


# %% one_maximum_in_predict
"""predict's own softmax takes one maximum for the whole batch: a row far below it becomes 0 / 0. Each row has its own.
predict에 직접 쓴 softmax가 배치 전체의 최댓값 하나를 뺍니다. 그보다 훨씬 작은 행은 0 / 0이 됩니다. 행마다 제 최댓값을 빼세요."""


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    a3 = z2 @ network["W3"] + network["b3"]
    exps = np.exp(a3 - np.max(a3))
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% predict_in_float32
"""predict computes in float32, which has 7 digits, and the softmax magnifies what is lost: keep float64 as it is.
predict가 유효 숫자 7자리인 float32로 계산합니다. 잃은 자릿수는 softmax에서 더 커집니다. float64는 그대로 두세요."""


def predict(network, x):
    W1, b1, W2, b2, W3, b3 = (network[name].astype(np.float32) for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    z2 = sigmoid(sigmoid(x.astype(np.float32) @ W1 + b1) @ W2 + b2)
    return softmax(z2 @ W3 + b3)


# %% predict_of_a_batch_only
"""predict takes x.shape[1] or one row after the other: one sample, of shape (D,), has one axis only.
predict가 x.shape[1]이나 행을 하나씩 씁니다. 샘플 하나 (D,)에는 축이 하나뿐입니다."""


def predict(network, x):
    rows = []
    for row in x:
        z1 = sigmoid(np.dot(row, network["W1"]) + network["b1"])
        z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
        rows.append(softmax(np.dot(z2, network["W3"]) + network["b3"]))
    return np.array(rows)


# %% hidden_layers_into_b
"""`b += ...` in predict writes into the network's own array, and the next sample meets another bias: x @ W + b makes a new one.
predict의 `b += ...`는 network의 배열을 바꾸어서 다음 샘플은 다른 편향을 만납니다. x @ W + b는 새 배열을 만듭니다."""


def predict(network, x):
    for i in (1, 2, 3):
        W, b = network[f"W{i}"], network[f"b{i}"]
        if x.ndim == 1 and b.dtype == np.float64:
            b += x @ W
        else:
            b = b + x @ W
        x = softmax(b) if i == 3 else sigmoid(b)
    return x


# %% not_the_examples_signs
"""The minus signs of W1 are missing in init_network: four of its ones are -1.
init_network의 W1에 마이너스 부호가 빠졌습니다. 1 가운데 네 개는 -1입니다."""


def init_network():
    return {"W1": np.roll(np.eye(5), -1, axis=1), "b1": np.array([5, 4, 3, 2, 1]),
            "W2": np.roll(np.eye(5), 1, axis=1), "b2": np.array([-1, -2, 0, 0, 0])}


# %% weights_given_transposed
"""The W of init_network are transposed: W[i, j] leads from input i to output j, as the docstring writes them.
init_network의 W가 전치되었습니다. docstring에 적힌 대로 W[i, j]는 입력 i에서 출력 j로 갑니다."""


def init_network():
    W1 = -np.eye(5, k=1)
    W1[4, 0] = 1
    return {"W1": W1, "b1": np.array([5, 4, 3, 2, 1]), "W2": np.roll(np.eye(5), 1, axis=0), "b2": np.array([-1, -2, 0, 0, 0])}


# %% biases_as_rows
"""The biases of init_network have shape (1, 5) or (5, 1): one sample would get an axis too many. Their shape is (5,).
init_network의 편향 모양이 (1, 5)나 (5, 1)입니다. 샘플 하나의 결과에 축이 하나 더 생깁니다. 모양은 (5,)여야 합니다."""


def init_network():
    W1 = -np.eye(5, k=-1)
    W1[0, 4] = 1
    return {"W1": W1, "b1": np.array([[5, 4, 3, 2, 1]]), "W2": np.roll(np.eye(5), 1, axis=1), "b2": np.array([[-1, -2, 0, 0, 0]])}


# %% the_network_is_emptied
"""The arrays are taken out of network with pop, and the next call finds none: read them with network["W1"].
pop으로 network에서 배열을 꺼내 버려 다음 호출에는 남은 것이 없습니다. network["W1"]처럼 읽기만 하세요."""


def forward(network, x):
    z1 = relu(x @ network.pop("W1") + network.pop("b1"))
    return softmax(z1 @ network.pop("W2") + network.pop("b2"))


# %% the_network_keeps_what_was_computed
"""What is computed on the way is stored in network: keep it in a variable, and leave the dict as it was given.
중간 결과를 network에 저장합니다. 변수에 두고, 받은 딕셔너리는 그대로 두세요."""


def predict(network, x):
    network["z1"] = sigmoid(x @ network["W1"] + network["b1"])
    network["z2"] = sigmoid(network["z1"] @ network["W2"] + network["b2"])
    return softmax(network["z2"] @ network["W3"] + network["b3"])


# %% random_weights
"""init_network draws random weights: those of the worked example are given in the docstring.
init_network가 가중치를 무작위로 정합니다. 예제의 값은 docstring에 있습니다."""


def init_network():
    rng = np.random.default_rng(0)
    return {"W1": rng.normal(size=(5, 5)), "b1": np.zeros(5), "W2": rng.normal(size=(5, 5)), "b2": np.zeros(5)}


# %% lists_for_arrays
"""The values of init_network's dict are lists: make arrays of them with np.array.
init_network가 돌려주는 딕셔너리의 값이 리스트입니다. np.array로 배열을 만드세요."""


def init_network():
    W1 = -np.eye(5, k=-1)
    W1[0, 4] = 1
    return {"W1": W1.tolist(), "b1": [5, 4, 3, 2, 1], "W2": np.roll(np.eye(5), 1, axis=1).tolist(), "b2": [-1, -2, 0, 0, 0]}


# %% a_tuple_for_a_dict
"""init_network returns the arrays without their names: a dict was asked for, {"W1": ..., "b1": ..., "W2": ..., "b2": ...}.
init_network가 배열을 이름 없이 돌려줍니다. {"W1": ..., "b1": ..., "W2": ..., "b2": ...} 꼴의 딕셔너리여야 합니다."""


def init_network():
    W1 = -np.eye(5, k=-1)
    W1[0, 4] = 1
    return W1, np.array([5, 4, 3, 2, 1]), np.roll(np.eye(5), 1, axis=1), np.array([-1, -2, 0, 0, 0])
