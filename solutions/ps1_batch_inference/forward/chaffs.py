# %% without_relu
"""ReLU is missing between the two layers of forward. Put relu around the first one.
forward의 두 층 사이에 ReLU가 없습니다. 첫째 층에 relu를 취하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = a1
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% leaky_relu
"""Below 0 the hidden layer of forward lets a hundredth through (a leaky ReLU). ReLU is 0 there: use relu.
forward의 은닉층이 0보다 작은 값도 0.01배로 통과시킵니다(leaky ReLU). 그곳에서 0인 relu를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = np.where(a1 > 0, a1, 0.01 * a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% sigmoid_in_forward
"""The hidden layer of forward uses the sigmoid. Use relu; the sigmoid is predict's.
forward의 은닉층에 시그모이드를 썼습니다. relu를 쓰세요. 시그모이드는 predict에서 씁니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% tanh_in_forward
"""The hidden layer of forward uses tanh. Use relu.
forward의 은닉층에 tanh를 썼습니다. relu를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = np.tanh(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% step_in_forward
"""The hidden layer of forward is only 0 or 1, a step function. Use relu, which keeps positive values.
forward의 은닉층이 0 아니면 1입니다(계단 함수). 양수를 그대로 두는 relu를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = (a1 > 0).astype(float)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% absolute_value_in_forward
"""The hidden layer of forward holds absolute values. Use relu, which makes negative values 0.
forward의 은닉층이 절댓값입니다. 음수를 0으로 만드는 relu를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = np.abs(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% relu_on_the_scores
"""ReLU also stands before the softmax of forward, so negative scores become 0. The last layer has softmax alone.
forward의 softmax 앞에도 ReLU가 있어서 음수 점수가 0이 됩니다. 마지막 층에는 softmax만 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(relu(a2))
    return y


# %% sigmoid_on_the_scores_of_forward
"""A sigmoid stands before the softmax of forward. The last layer has softmax alone.
forward의 softmax 앞에 시그모이드가 있습니다. 마지막 층에는 softmax만 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(sigmoid(a2))
    return y


# %% relu_at_the_end_alone
"""ReLU is taken of the last layer, not of the first. It belongs after the first layer.
ReLU를 첫째 층이 아니라 마지막 층에 취했습니다. 첫째 층 다음에 취하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = a1
    a2 = np.dot(z1, W2) + b2
    y = softmax(relu(a2))
    return y


# %% relu_before_the_bias
"""ReLU is taken before the bias is added. Add the bias first: relu(x @ W1 + b1).
편향을 더하기 전에 ReLU를 취했습니다. 편향을 먼저 더하세요: relu(x @ W1 + b1)."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1)
    z1 = relu(a1) + b1
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% relu_of_the_input
"""ReLU is taken of the input x. It belongs after the first layer.
입력 x에 ReLU를 취했습니다. 첫째 층 다음에 취하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(relu(x), W1) + b1
    z1 = a1
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% softmax_in_the_hidden_layer
"""The hidden layer of forward ends in softmax. Use relu there, and softmax once, at the end.
forward의 은닉층에 softmax를 썼습니다. 은닉층에는 relu를 쓰고 softmax는 맨 끝에 한 번만 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = softmax(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% softmax_twice_in_forward
"""forward takes softmax twice. Once, at the end, is enough.
forward에서 softmax를 두 번 취했습니다. 맨 끝에 한 번만 취하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(softmax(a2))
    return y


# %% scores_of_forward
"""forward returns the scores of the last layer. Turn them into probabilities with softmax.
forward가 마지막 층의 점수를 돌려줍니다. softmax로 확률로 바꾸세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = a2
    return y


# %% relu_output
"""forward ends in ReLU, so its values do not sum to 1. Use softmax for the output.
forward의 출력에 ReLU를 써서 합이 1이 아닙니다. 출력에는 softmax를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = relu(a2)
    return y


# %% sigmoid_output
"""forward ends in the sigmoid, so its values do not sum to 1. Use softmax for the output.
forward의 출력에 시그모이드를 써서 합이 1이 아닙니다. 출력에는 softmax를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = sigmoid(a2)
    return y


# %% hidden_layer_returned
"""forward returns the hidden layer. Go on with W2, b2 and softmax.
forward가 은닉층을 돌려줍니다. W2, b2, softmax까지 계산하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return z1


# %% softmax_of_the_first_layer
"""forward stops after one layer. Go on with W2 and b2 before the softmax.
forward가 한 층에서 끝납니다. softmax 전에 W2와 b2까지 계산하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(z1)
    return y


# %% hidden_layer_skipped
"""The second layer of forward is given x again. Give it z1, what the first layer made.
forward의 둘째 층이 x를 다시 받습니다. 첫째 층의 결과 z1을 넣으세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(x, W2) + b2
    y = softmax(a2)
    return y


# %% without_biases
"""forward adds no biases. A layer is x @ W + b.
forward에서 편향을 더하지 않았습니다. 층은 x @ W + b입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1)
    z1 = relu(a1)
    a2 = np.dot(z1, W2)
    y = softmax(a2)
    return y


# %% first_bias_forgotten
"""The first layer of forward has no bias. It is x @ W1 + b1.
forward의 첫째 층에 편향이 없습니다. x @ W1 + b1로 계산하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1)
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% last_bias_forgotten
"""The second layer of forward has no bias. Its scores are z1 @ W2 + b2.
forward의 둘째 층에 편향이 없습니다. 점수는 z1 @ W2 + b2입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2)
    y = softmax(a2)
    return y


# %% first_bias_twice
"""The second layer of forward adds the bias of the first. Its own is b2.
forward의 둘째 층에서 첫째 층의 편향을 더했습니다. 둘째 층의 편향은 b2입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b1
    y = softmax(a2)
    return y


# %% second_bias_twice_in_forward
"""The first layer of forward adds the bias of the second. Its own is b1.
forward의 첫째 층에서 둘째 층의 편향을 더했습니다. 첫째 층의 편향은 b1입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b2
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% biases_swapped
"""The biases of forward are swapped. b1 belongs to the first layer, b2 to the second.
forward의 편향이 서로 바뀌었습니다. b1은 첫째 층, b2는 둘째 층의 것입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b2
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b1
    y = softmax(a2)
    return y


# %% weights_swapped
"""The weights of forward are swapped. W1 belongs to the first layer, W2 to the second.
forward의 가중치가 서로 바뀌었습니다. W1은 첫째 층, W2는 둘째 층의 것입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W2) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W1) + b2
    y = softmax(a2)
    return y


# %% first_weights_twice
"""The second layer of forward uses W1 again. Its own weights are W2.
forward의 둘째 층이 W1을 다시 씁니다. 둘째 층의 가중치는 W2입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W1) + b2
    y = softmax(a2)
    return y


# %% biases_subtracted
"""forward subtracts the biases. Add them: x @ W + b.
forward에서 편향을 뺐습니다. x @ W + b처럼 더하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) - b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) - b2
    y = softmax(a2)
    return y


# %% biases_multiplied
"""forward multiplies with the biases. Add them: x @ W + b.
forward에서 편향을 곱했습니다. x @ W + b처럼 더하세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) * b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) * b2
    y = softmax(a2)
    return y


# %% weights_on_the_left
"""forward has W on the left, np.dot(W, x), which gives other sums, or shapes that do not fit. Write np.dot(x, W).
forward에서 np.dot(W, x)처럼 W를 왼쪽에 두어 값이 다르거나 모양이 맞지 않습니다. np.dot(x, W)로 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(W1, x) + b1
    z1 = relu(a1)
    a2 = np.dot(W2, z1) + b2
    y = softmax(a2)
    return y


# %% transposed_weights
"""forward transposes the weights. W of shape (D, H) fits x @ W as it is.
forward에서 가중치를 전치했습니다. (D, H) 모양의 W는 그대로 x @ W에 맞습니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1.T) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2.T) + b2
    y = softmax(a2)
    return y


# %% one_sample_only
"""np.dot(W.T, x) fits one sample only. A batch has its samples in rows, so write np.dot(x, W).
np.dot(W.T, x)는 샘플 하나에만 맞습니다. 배치는 샘플이 행에 있으니 np.dot(x, W)로 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(W1.T, x) + b1
    z1 = relu(a1)
    a2 = np.dot(W2.T, z1) + b2
    y = softmax(a2)
    return y


# %% element_by_element
"""`*` multiplies element by element. A layer is a matrix product, `@` or np.dot.
`*`는 원소끼리 곱합니다. 층은 행렬 곱(`@` 또는 np.dot)입니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = x * W1 + b1
    z1 = relu(a1)
    a2 = z1 * W2 + b2
    y = softmax(a2)
    return y


# %% the_same_network_always
"""forward calls init_network() and ignores the network that it is given. Use the argument.
forward가 인수로 받은 network를 쓰지 않고 init_network()를 부릅니다. 인수를 쓰세요."""


def forward(network, x):
    network = init_network()
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% made_for_five_units
"""forward works only for 5 inputs, as in the example. Use the sizes of the arrays that it is given.
forward가 예제처럼 입력이 5개일 때만 됩니다. 받은 배열의 크기를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x.reshape(-1, 5), W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% batch_only
"""forward needs a batch: it takes x.shape[1] or goes through rows, and one sample (D,) has none. np.dot(x, W) takes both.
forward가 x.shape[1]이나 행을 써서 배치일 때만 됩니다. 샘플 하나 (D,)에도 되는 np.dot(x, W)를 쓰세요."""


def forward(network, x):
    y = np.zeros((x.shape[0], network["b2"].size))
    for i in range(x.shape[0]):
        z1 = relu(np.dot(x[i], network["W1"]) + network["b1"])
        y[i] = softmax(np.dot(z1, network["W2"]) + network["b2"])
    return y


# %% first_row_of_forward
"""forward returns the probabilities of the first sample only. Return those of all rows.
forward가 첫 샘플의 확률만 돌려줍니다. 모든 행의 확률을 돌려주세요."""


def forward(network, x):
    for row in np.atleast_2d(x):
        z1 = relu(np.dot(row, network["W1"]) + network["b1"])
        return softmax(np.dot(z1, network["W2"]) + network["b2"])


# %% second_axis_of_x
"""forward needs a batch: it takes x.shape[1], and one sample (D,) has a single axis. np.dot(x, W) takes both.
forward가 x.shape[1]을 써서 배치일 때만 됩니다. 샘플 하나 (D,)에도 되는 np.dot(x, W)를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x.reshape(-1, x.shape[1]), W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% second_axis_in_predict
"""predict needs a batch: it takes x.shape[1], and one sample (D,) has a single axis. np.dot(x, W) takes both.
predict가 x.shape[1]을 써서 배치일 때만 됩니다. 샘플 하나 (D,)에도 되는 np.dot(x, W)를 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x.reshape(-1, x.shape[1]), W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% keeps_a_batch_axis
"""One sample comes back from forward as a batch of shape (1, K). Its probabilities have shape (K,).
forward에서 샘플 하나가 (1, K) 모양의 배치로 돌아옵니다. 확률의 모양은 (K,)여야 합니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(np.atleast_2d(x), W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% own_softmax_over_the_batch
"""forward divides by one sum over the whole batch. Each sample has its own: use the softmax imported above.
forward가 배치 전체의 합 하나로 나눕니다. 샘플마다 따로 더하는, 위에서 import한 softmax를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = np.exp(a2) / np.sum(np.exp(a2))
    return y


# %% own_softmax_down_the_columns
"""The softmax of forward runs down the columns. Each sample is a row: use the softmax imported above.
forward의 softmax가 열 방향으로 계산됩니다. 샘플은 행이니 위에서 import한 softmax를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = np.exp(a2) / np.sum(np.exp(a2), axis=0)
    return y


# %% exponentials_of_forward
"""forward returns exponentials that are not divided by their sum. Use the softmax imported above.
forward가 합으로 나누지 않은 지수값을 돌려줍니다. 위에서 import한 softmax를 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = np.exp(a2)
    return y


# %% the_class_alone
"""forward returns the number of the winner of each sample. Return the probabilities of all classes.
forward가 샘플마다 가장 큰 것의 번호를 돌려줍니다. 모든 클래스의 확률을 돌려주세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return np.argmax(y, axis=-1)


# %% one_class_for_all
"""forward returns one number, the place of the largest probability. Return the probabilities of all classes.
forward가 확률이 가장 큰 곳의 번호 하나를 돌려줍니다. 모든 클래스의 확률을 돌려주세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return np.argmax(y)


# %% largest_probability_of_forward
"""forward returns the largest probability only. Return those of all classes.
forward가 가장 큰 확률만 돌려줍니다. 모든 클래스의 확률을 돌려주세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return np.max(y, axis=-1)


# %% forward_scales_x
"""forward divides x by 255. Use x as it is.
forward가 x를 255로 나눕니다. x를 그대로 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x / 255, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% x_changed_in_place
"""x itself was changed in forward, so the caller's array changed. Leave x as it is.
forward에서 x 자체를 바꾸어 호출한 쪽의 배열이 바뀌었습니다. x는 그대로 두세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    x /= 255
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% added_into_the_bias
"""`b += ...` writes into the network's own array. Make a new one: np.dot(x, W) + b.
`b += ...`는 network의 배열을 바꿉니다. np.dot(x, W) + b로 새 배열을 만드세요."""


def forward(network, x):
    a1 = network["b1"]
    if x.ndim == 1:
        a1 += np.dot(x, network["W1"])
    else:
        a1 = a1 + np.dot(x, network["W1"])
    return softmax(np.dot(relu(a1), network["W2"]) + network["b2"])


# %% forward_stores_in_the_network
"""What forward computes on the way is stored in network. Keep it in a variable.
forward가 중간 결과를 network에 저장합니다. 변수에 두세요."""


def forward(network, x):
    network["z1"] = relu(np.dot(x, network["W1"]) + network["b1"])
    network["y"] = softmax(np.dot(network["z1"], network["W2"]) + network["b2"])
    return network["y"]


# %% the_network_is_emptied
"""The arrays were taken out of network with pop, so they are gone for the next call. Read them with network["W1"].
pop으로 network에서 배열을 꺼내 버려 다음 호출에는 남은 것이 없습니다. network["W1"]처럼 읽기만 하세요."""


def forward(network, x):
    z1 = relu(np.dot(x, network.pop("W1")) + network.pop("b1"))
    return softmax(np.dot(z1, network.pop("W2")) + network.pop("b2"))


# %% forward_without_a_return
"""forward returns None. Write return in front of the result.
forward가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)


# %% lower_case_keys
"""forward asks network for a key that it does not have. The keys are "W1", "b1", "W2" and "b2".
forward가 network에 없는 키를 찾습니다. 키는 "W1", "b1", "W2", "b2"입니다."""


def forward(network, x):
    W1, W2 = network["w1"], network["w2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% attributes_of_a_dict
"""A dict has no attribute W1. Take its values with network["W1"].
딕셔너리에는 W1이라는 속성이 없습니다. network["W1"]처럼 꺼내세요."""


def forward(network, x):
    W1, W2 = network.W1, network.W2
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% global_names_in_forward
"""forward uses a name that is not defined. Take the arrays from network: W1 = network["W1"].
forward에 정의되지 않은 이름이 있습니다. W1 = network["W1"]처럼 배열을 꺼내세요."""


def forward(network, x):
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


# %% relu_in_predict
"""The hidden layers of predict use ReLU. Use sigmoid; ReLU is forward's.
predict의 은닉층에 ReLU를 썼습니다. sigmoid를 쓰세요. ReLU는 forward에서 씁니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = relu(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% relu_in_the_second_layer
"""The second hidden layer of predict uses ReLU. Both use sigmoid.
predict의 둘째 은닉층에 ReLU를 썼습니다. 두 층 모두 sigmoid를 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = relu(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% relu_in_the_first_layer
"""The first hidden layer of predict uses ReLU. Both use sigmoid.
predict의 첫째 은닉층에 ReLU를 썼습니다. 두 층 모두 sigmoid를 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% tanh_in_predict
"""The hidden layers of predict use tanh. Use sigmoid.
predict의 은닉층에 tanh를 썼습니다. sigmoid를 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = np.tanh(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = np.tanh(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% without_sigmoids
"""The hidden layers of predict have no sigmoid. Put sigmoid around the first two layers.
predict의 은닉층에 시그모이드가 없습니다. 처음 두 층에 sigmoid를 취하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = a1
    a2 = np.dot(z1, W2) + b2
    z2 = a2
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% first_sigmoid_forgotten
"""The first hidden layer of predict has no sigmoid. Both have one.
predict의 첫째 은닉층에 시그모이드가 없습니다. 두 층 모두 sigmoid를 취하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = a1
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% second_sigmoid_forgotten
"""The second hidden layer of predict has no sigmoid. Both have one.
predict의 둘째 은닉층에 시그모이드가 없습니다. 두 층 모두 sigmoid를 취하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = a2
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% sigmoid_on_the_scores
"""A third sigmoid stands before the softmax of predict. The last layer has softmax alone.
predict의 softmax 앞에 세 번째 시그모이드가 있습니다. 마지막 층에는 softmax만 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(sigmoid(a3))
    return y


# %% relu_on_the_scores_of_predict
"""ReLU stands before the softmax of predict. The last layer has softmax alone.
predict의 softmax 앞에 ReLU가 있습니다. 마지막 층에는 softmax만 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(relu(a3))
    return y


# %% softmax_twice_in_predict
"""predict takes softmax twice. Once, at the end, is enough.
predict에서 softmax를 두 번 취했습니다. 맨 끝에 한 번만 취하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(softmax(a3))
    return y


# %% softmax_in_each_layer
"""The hidden layers of predict end in softmax. Use sigmoid there, and softmax once, at the end.
predict의 은닉층에 softmax를 썼습니다. 은닉층에는 sigmoid를 쓰고 softmax는 맨 끝에 한 번만 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = softmax(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = softmax(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% sigmoid_output_of_predict
"""predict ends in the sigmoid, so its values do not sum to 1. Use softmax for the output.
predict의 출력에 시그모이드를 써서 합이 1이 아닙니다. 출력에는 softmax를 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = sigmoid(a3)
    return y


# %% scores_of_predict
"""predict returns the scores of the last layer. Turn them into probabilities with softmax.
predict가 마지막 층의 점수를 돌려줍니다. softmax로 확률로 바꾸세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = a3
    return y


# %% third_layer_forgotten
"""predict stops after two layers. Go on with W3 and b3 before the softmax.
predict가 두 층에서 끝납니다. softmax 전에 W3, b3까지 계산하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a2)
    return y


# %% softmax_of_the_second_layer
"""predict takes the softmax of z2. Go on with W3 and b3 first.
predict가 z2에 softmax를 취했습니다. 먼저 W3, b3까지 계산하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(z2)
    return y


# %% second_layer_from_x
"""The second layer of predict is given x again. Give it z1, what the first layer made.
predict의 둘째 층이 x를 다시 받습니다. 첫째 층의 결과 z1을 넣으세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(x, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% third_layer_from_the_first
"""The third layer of predict is given z1. Give it z2, what the second layer made.
predict의 셋째 층이 z1을 받습니다. 둘째 층의 결과 z2를 넣으세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z1, W3) + b3
    y = softmax(a3)
    return y


# %% no_biases_in_predict
"""predict adds no biases. A layer is x @ W + b.
predict에서 편향을 더하지 않았습니다. 층은 x @ W + b입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1)
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2)
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3)
    y = softmax(a3)
    return y


# %% first_bias_forgotten_in_predict
"""The first layer of predict has no bias. It is x @ W1 + b1.
predict의 첫째 층에 편향이 없습니다. x @ W1 + b1로 계산하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1)
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% second_bias_forgotten
"""The second layer of predict has no bias. It is z1 @ W2 + b2.
predict의 둘째 층에 편향이 없습니다. z1 @ W2 + b2로 계산하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2)
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% third_bias_forgotten
"""The last layer of predict has no bias. Its scores are z2 @ W3 + b3.
predict의 마지막 층에 편향이 없습니다. 점수는 z2 @ W3 + b3입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3)
    y = softmax(a3)
    return y


# %% second_bias_twice
"""The last layer of predict adds the bias of the second. Its own is b3.
predict의 마지막 층에서 둘째 층의 편향을 더했습니다. 마지막 층의 편향은 b3입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b2
    y = softmax(a3)
    return y


# %% first_bias_in_the_second_layer
"""The second layer of predict adds the bias of the first. Its own is b2.
predict의 둘째 층에서 첫째 층의 편향을 더했습니다. 둘째 층의 편향은 b2입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b1
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% first_bias_everywhere
"""All layers of predict add b1. Each has its own: b1, b2, b3.
predict의 모든 층에서 b1을 더했습니다. 층마다 제 편향 b1, b2, b3을 더하세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b1
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b1
    y = softmax(a3)
    return y


# %% biases_swapped_in_predict
"""Two biases of predict are swapped. b1 belongs to the first layer, b2 to the second.
predict의 편향 두 개가 서로 바뀌었습니다. b1은 첫째 층, b2는 둘째 층의 것입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b2
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b1
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% second_weights_twice
"""The last layer of predict uses W2 again. Its own weights are W3.
predict의 마지막 층이 W2를 다시 씁니다. 마지막 층의 가중치는 W3입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W2) + b3
    y = softmax(a3)
    return y


# %% weights_on_the_left_in_predict
"""predict has W on the left, np.dot(W, x), which gives other sums, or shapes that do not fit. Write np.dot(x, W).
predict에서 np.dot(W, x)처럼 W를 왼쪽에 두어 값이 다르거나 모양이 맞지 않습니다. np.dot(x, W)로 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(W1, x) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(W2, z1) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(W3, z2) + b3
    y = softmax(a3)
    return y


# %% transposed_weights_in_predict
"""predict transposes the weights. W of shape (D, H) fits x @ W as it is.
predict에서 가중치를 전치했습니다. (D, H) 모양의 W는 그대로 x @ W에 맞습니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1.T) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2.T) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3.T) + b3
    y = softmax(a3)
    return y


# %% one_sample_only_in_predict
"""np.dot(W.T, x) in predict fits one sample only. A batch has its samples in rows, so write np.dot(x, W).
predict의 np.dot(W.T, x)는 샘플 하나에만 맞습니다. 배치는 샘플이 행에 있으니 np.dot(x, W)로 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(W1.T, x) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(W2.T, z1) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(W3.T, z2) + b3
    y = softmax(a3)
    return y


# %% element_by_element_in_predict
"""`*` in predict multiplies element by element. A layer is a matrix product, `@` or np.dot.
predict의 `*`는 원소끼리 곱합니다. 층은 행렬 곱(`@` 또는 np.dot)입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = x * W1 + b1
    z1 = sigmoid(a1)
    a2 = z1 * W2 + b2
    z2 = sigmoid(a2)
    a3 = z2 * W3 + b3
    y = softmax(a3)
    return y


# %% normalized_again
"""predict divides x by 255. Use x as it is: the caller has scaled it.
predict가 x를 255로 나눕니다. 부르는 쪽에서 이미 크기를 맞췄으니 x를 그대로 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x / 255, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% divided_by_the_largest
"""predict divides x by its largest value. Use x as it is.
predict가 x를 그 최댓값으로 나눕니다. x를 그대로 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x / np.max(x), W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% images_of_784_pixels
"""predict works only for 784 inputs. It takes as many as W1 has rows.
predict가 입력이 784개일 때만 됩니다. 입력의 수는 W1의 행 수입니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x.reshape(-1, 784), W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% ten_classes_only
"""predict keeps the first 10 classes only. Return the probabilities of all of them.
predict가 처음 10개 클래스만 남깁니다. 모든 클래스의 확률을 돌려주세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3[:, :10]) + b3[:10]
    y = softmax(a3)
    return y


# %% predict_of_a_batch_only
"""predict needs a batch: it takes x.shape[1] or goes through rows, and one sample (D,) has none. np.dot(x, W) takes both.
predict가 x.shape[1]이나 행을 써서 배치일 때만 됩니다. 샘플 하나 (D,)에도 되는 np.dot(x, W)를 쓰세요."""


def predict(network, x):
    rows = []
    for row in x:
        z1 = sigmoid(np.dot(row, network["W1"]) + network["b1"])
        z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
        rows.append(softmax(np.dot(z2, network["W3"]) + network["b3"]))
    return np.array(rows)


# %% predict_keeps_a_batch_axis
"""One sample comes back from predict as a batch of shape (1, K). Its probabilities have shape (K,).
predict에서 샘플 하나가 (1, K) 모양의 배치로 돌아옵니다. 확률의 모양은 (K,)여야 합니다."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(np.atleast_2d(x), W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% softmax_over_the_batch_in_predict
"""predict divides by one sum over the whole batch. Each sample has its own: use the softmax imported above.
predict가 배치 전체의 합 하나로 나눕니다. 샘플마다 따로 더하는, 위에서 import한 softmax를 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = np.exp(a3) / np.sum(np.exp(a3))
    return y


# %% winners_of_predict
"""predict returns the number of the winner of each sample. Return the probabilities of all classes.
predict가 샘플마다 가장 큰 것의 번호를 돌려줍니다. 모든 클래스의 확률을 돌려주세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return np.argmax(y, axis=-1)


# %% one_winner_of_predict
"""predict returns one number, the place of the largest probability. Return the probabilities of all classes.
predict가 확률이 가장 큰 곳의 번호 하나를 돌려줍니다. 모든 클래스의 확률을 돌려주세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return np.argmax(y)


# %% largest_probability_of_predict
"""predict returns the largest probability only. Return those of all classes.
predict가 가장 큰 확률만 돌려줍니다. 모든 클래스의 확률을 돌려주세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return np.max(y, axis=-1)


# %% x_changed_in_predict
"""x itself was changed in predict, so the caller's array changed. Leave x as it is.
predict에서 x 자체를 바꾸어 호출한 쪽의 배열이 바뀌었습니다. x는 그대로 두세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    x /= 255
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% predict_without_a_return
"""predict returns None. Write return in front of the result.
predict가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)


# %% lower_case_keys_in_predict
"""predict asks network for a key that it does not have. The keys are "W1", "b1" and so on, up to "b3".
predict가 network에 없는 키를 찾습니다. 키는 "W1", "b1"부터 "b3"까지입니다."""


def predict(network, x):
    W1, W2, W3 = network["w1"], network["w2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% global_names_in_predict
"""predict uses a name that is not defined. Take the arrays from network: W1 = network["W1"].
predict에 정의되지 않은 이름이 있습니다. W1 = network["W1"]처럼 배열을 꺼내세요."""


def predict(network, x):
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% predict_by_forward
"""predict stops after two layers and uses ReLU: it does what forward does. Three layers with sigmoid were asked for.
predict가 forward처럼 ReLU로 두 층만 계산합니다. sigmoid로 세 층을 계산하세요."""


def predict(network, x):
    return forward(network, x)


# %% values_in_another_order
"""network.values() are taken in the wrong order. Take each array by its key, network["W1"].
network.values()를 다른 순서로 꺼냈습니다. 배열은 network["W1"]처럼 키로 꺼내세요."""


def predict(network, x):
    W1, W2, W3, b1, b2, b3 = network.values()
    z1 = sigmoid(x @ W1 + b1)
    z2 = sigmoid(z1 @ W2 + b2)
    return softmax(z2 @ W3 + b3)


# %% not_the_examples_signs
"""The minus signs of W1 are missing in init_network. Four of its ones are -1.
init_network의 W1에 마이너스 부호가 빠졌습니다. 1 가운데 네 개는 -1입니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% second_sign_mistyped
"""One row of init_network's W1 has the wrong sign. Its ones are -1, but for the first row.
init_network의 W1에서 한 행의 부호가 틀렸습니다. 첫 행을 뺀 나머지 행의 1은 모두 -1입니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% fourth_sign_mistyped
"""One row of init_network's W1 has the wrong sign. Its ones are -1, but for the first row.
init_network의 W1에서 한 행의 부호가 틀렸습니다. 첫 행을 뺀 나머지 행의 1은 모두 -1입니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% first_sign_mistyped
"""One row of init_network's W1 has the wrong sign. Its ones are -1, but for the first row.
init_network의 W1에서 한 행의 부호가 틀렸습니다. 첫 행을 뺀 나머지 행의 1은 모두 -1입니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, -1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% third_sign_mistyped
"""One row of init_network's W1 has the wrong sign. Its ones are -1, but for the first row.
init_network의 W1에서 한 행의 부호가 틀렸습니다. 첫 행을 뺀 나머지 행의 1은 모두 -1입니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% last_sign_mistyped
"""One row of init_network's W1 has the wrong sign. Its ones are -1, but for the first row.
init_network의 W1에서 한 행의 부호가 틀렸습니다. 첫 행을 뺀 나머지 행의 1은 모두 -1입니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, 1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% weights_given_transposed
"""W1 of init_network is transposed: rows and columns are swapped. Copy it row by row from the docstring.
init_network의 W1이 전치되어 행과 열이 바뀌었습니다. docstring에서 행마다 옮기세요."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]]).T
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% second_weights_given_transposed
"""W2 of init_network is transposed: rows and columns are swapped. Copy it row by row from the docstring.
init_network의 W2가 전치되어 행과 열이 바뀌었습니다. docstring에서 행마다 옮기세요."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]]).T
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% weights_exchanged
"""W1 and W2 of init_network are exchanged. Swap them.
init_network의 W1과 W2가 서로 바뀌었습니다. 맞바꾸세요."""


def init_network():
    network = {}
    network["W2"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W1"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% biases_exchanged
"""b1 and b2 of init_network are exchanged. Swap them.
init_network의 b1과 b2가 서로 바뀌었습니다. 맞바꾸세요."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b2"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b1"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% biases_without_signs
"""The minus signs of b2 are missing in init_network. It begins with -1 and -2.
init_network의 b2에 마이너스 부호가 빠졌습니다. -1, -2로 시작합니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([1, 2, 0, 0, 0])
    return network


# %% first_biases_ascending
"""b1 of init_network goes up from 1 to 5. It goes down: [5, 4, 3, 2, 1].
init_network의 b1이 1부터 5까지 커집니다. [5, 4, 3, 2, 1]로 작아져야 합니다."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([1, 2, 3, 4, 5])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% biases_as_rows
"""The biases of init_network have shape (1, 5). Their shape is (5,): one pair of brackets.
init_network의 편향 모양이 (1, 5)입니다. 대괄호를 한 쌍만 써서 (5,)로 만드세요."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([[5, 4, 3, 2, 1]])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([[-1, -2, 0, 0, 0]])
    return network


# %% lists_for_arrays
"""The values of init_network's dict are lists. Make arrays of them with np.array.
init_network가 돌려주는 딕셔너리의 값이 리스트입니다. np.array로 배열을 만드세요."""


def init_network():
    network = {}
    network["W1"] = list([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = list([5, 4, 3, 2, 1])
    network["W2"] = list([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = list([-1, -2, 0, 0, 0])
    return network


# %% lower_case_keys_in_init
"""A key is missing in init_network's dict. The keys are "W1", "b1", "W2" and "b2", with capital W.
init_network가 돌려주는 딕셔너리에 없는 키가 있습니다. 키는 대문자 W를 쓴 "W1", "b1", "W2", "b2"입니다."""


def init_network():
    network = {}
    network["w1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["w2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network


# %% second_layer_missing_in_init
"""init_network leaves out the second layer. Add "W2" and "b2".
init_network에 둘째 층이 없습니다. "W2"와 "b2"를 넣으세요."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    return network


# %% init_without_a_return
"""init_network returns None. Write return network.
init_network가 None을 돌려줍니다. return network를 쓰세요."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])


# %% a_tuple_for_a_dict
"""init_network returns the arrays without their names. Return a dict: {"W1": ..., "b1": ..., ...}.
init_network가 배열을 이름 없이 돌려줍니다. {"W1": ..., "b1": ..., ...} 꼴의 딕셔너리로 돌려주세요."""


def init_network():
    network = {}
    network["W1"] = np.array([[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]])
    network["b1"] = np.array([5, 4, 3, 2, 1])
    network["W2"] = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]])
    network["b2"] = np.array([-1, -2, 0, 0, 0])
    return network["W1"], network["b1"], network["W2"], network["b2"]


# %% random_weights
"""init_network draws random weights. Use those of the worked example, from the docstring.
init_network가 가중치를 무작위로 정합니다. docstring에 있는 예제의 값을 쓰세요."""


def init_network():
    rng = np.random.default_rng(0)
    return {"W1": rng.normal(size=(5, 5)), "b1": np.zeros(5), "W2": rng.normal(size=(5, 5)), "b2": np.zeros(5)}


# %% all_zeros_in_init
"""The weights of init_network are 0. Use those of the worked example, from the docstring.
init_network의 가중치가 0입니다. docstring에 있는 예제의 값을 쓰세요."""


def init_network():
    return {"W1": np.zeros((5, 5)), "b1": np.zeros(5), "W2": np.zeros((5, 5)), "b2": np.zeros(5)}


# %% a_misspelled_name
"""A name is not defined, or misspelled, in forward. The last line of the error says which one.
forward에 정의되지 않았거나 잘못 쓴 이름이 있습니다. 오류의 마지막 줄에 그 이름이 나옵니다."""


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = np.relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y
