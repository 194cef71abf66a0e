# %% zeros
"""All weights begin at 0: then all hidden units stay alike for ever. Draw the weights from rng.
가중치가 모두 0에서 시작합니다. 그러면 은닉층의 유닛이 언제까지나 똑같습니다. 가중치를 rng로 뽑으세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": np.zeros((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": np.zeros((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% weight_init_std_ignored
"""W1 is not multiplied by weight_init_std. Multiply both weights by it.
W1에 weight_init_std를 곱하지 않았습니다. 두 가중치 모두에 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% always_a_hundredth
"""The weights are always 0.01 times a draw. Use weight_init_std, which may be another number.
뽑은 값에 언제나 0.01을 곱합니다. 다른 값일 수도 있는 weight_init_std를 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": 0.01 * rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": 0.01 * rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% variance_for_standard_deviation
"""weight_init_std is used as the variance. It is the standard deviation, so multiply the draws by it, not by its root.
weight_init_std를 분산으로 썼습니다. 표준편차이므로 제곱근이 아니라 그 값을 그대로 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": weight_init_std**0.5 * rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std**0.5 * rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% rng_ignored
"""The weights come from np.random, not from rng. The same seed should give the same weights.
가중치를 rng가 아니라 np.random으로 뽑았습니다. 시드가 같으면 가중치도 같아야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        self.params = {
            "W1": weight_init_std * np.random.randn(input_size, hidden_size),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * np.random.randn(hidden_size, output_size),
            "b2": np.zeros(output_size),
        }


# %% a_fixed_seed
"""The weights come from a generator with a seed of its own, so every net is the same. Draw from rng.
시드를 고정한 생성기로 뽑아서 모든 신경망이 똑같습니다. rng로 뽑으세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng(0)
        self.params = {
            "W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% rng_is_required
"""rng may be None, its default. Then make a generator with np.random.default_rng().
rng는 기본값인 None일 수 있습니다. 그때는 np.random.default_rng()로 생성기를 만드세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        self.params = {
            "W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% uniform_weights
"""rng.random gives numbers from 0 to 1. The weights are asked from the normal distribution, with mean 0.
rng.random은 0에서 1 사이의 수를 줍니다. 가중치는 평균이 0인 정규분포에서 뽑아야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": weight_init_std * rng.random((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * rng.random((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% uniform_around_zero
"""The weights come from a uniform distribution. They are asked from the normal one, rng.standard_normal.
가중치를 균등분포에서 뽑았습니다. 정규분포(rng.standard_normal)에서 뽑아야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": rng.uniform(-3**0.5 * weight_init_std, 3**0.5 * weight_init_std, (input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.uniform(-3**0.5 * weight_init_std, 3**0.5 * weight_init_std, (hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }


# %% one_row_of_draws
"""One row is drawn and repeated, so all inputs have the same weights. Draw an array of the full shape.
한 행만 뽑아 반복해서 모든 입력의 가중치가 같습니다. 전체 모양으로 뽑으세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": weight_init_std * np.tile(rng.standard_normal(hidden_size), (input_size, 1)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * np.tile(rng.standard_normal(output_size), (hidden_size, 1)),
            "b2": np.zeros(output_size),
        }


# %% the_same_draws_twice
"""W1 and W2 are filled with the same numbers. The generator was made anew, or its draws used twice.
W1과 W2가 같은 수로 채워졌습니다. 생성기를 다시 만들었거나 뽑은 값을 두 번 썼습니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        draws = weight_init_std * rng.standard_normal(hidden_size * max(input_size, output_size))
        self.params = {"W1": draws[:input_size * hidden_size].reshape(input_size, hidden_size), "b1": np.zeros(hidden_size),
                       "W2": draws[:hidden_size * output_size].reshape(hidden_size, output_size), "b2": np.zeros(output_size)}


# %% random_biases
"""The biases are drawn too. They begin at 0.
편향도 무작위로 뽑았습니다. 편향은 0에서 시작합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
            "b1": weight_init_std * rng.standard_normal(hidden_size),
            "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
            "b2": weight_init_std * rng.standard_normal(output_size),
        }


# %% biases_of_one
"""The biases begin at 1. They begin at 0.
편향이 1에서 시작합니다. 편향은 0에서 시작합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
            "b1": np.ones(hidden_size),
            "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
            "b2": np.ones(output_size),
        }


# %% biases_with_a_row
"""A bias has shape (1, H). It should be (H,), one number for each unit.
편향의 모양이 (1, H)입니다. 유닛마다 하나씩인 (H,)여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros((1, hidden_size)),
            "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros((1, output_size)),
        }


# %% transposed_weights
"""W1 has shape (H, D). X of shape (N, D) times W1 needs (D, H).
W1의 모양이 (H, D)입니다. 모양이 (N, D)인 x와 곱하려면 (D, H)여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {
            "W1": weight_init_std * rng.standard_normal((hidden_size, input_size)),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * rng.standard_normal((output_size, hidden_size)),
            "b2": np.zeros(output_size),
        }

    def predict(self, x):
        z = sigmoid(x @ self.params["W1"].T + self.params["b1"])
        return softmax(z @ self.params["W2"].T + self.params["b2"])


# %% weights_kept_elsewhere
"""The methods compute with copies made at the beginning: what training changes in params has no effect. Read params each time.
처음에 만든 사본으로 계산합니다. 학습이 params를 바꿔도 아무 효과가 없습니다. 그때그때 params를 읽으세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, rng)
        self.W1, self.W2 = self.params["W1"].copy(), self.params["W2"].copy()

    def predict(self, x):
        return softmax(sigmoid(x @ self.W1 + self.params["b1"]) @ self.W2 + self.params["b2"])


# %% without_biases
"""predict leaves the biases out, or adds what they were at first, 0. Add the b1 and b2 that params holds at the time.
predict에서 편향을 뺐거나 처음 값인 0을 더했습니다. 시그모이드와 소프트맥스 앞에서 params에 지금 있는 b1과 b2를 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"])
        return softmax(z @ self.params["W2"])


# %% without_the_second_bias
"""predict leaves out the second bias, or adds what it was at first, 0. Add the b2 that params holds at the time to the scores.
predict에서 두 번째 편향을 뺐거나 처음 값인 0을 더했습니다. 그때그때 params에서 읽은 b2를 점수에 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(z @ self.params["W2"])


# %% relu_in_the_hidden_layer
"""The hidden layer uses ReLU. It should be the sigmoid.
은닉층에 ReLU를 썼습니다. 시그모이드여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = np.maximum(x @ self.params["W1"] + self.params["b1"], 0)
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% tanh_in_the_hidden_layer
"""The hidden layer uses tanh, from -1 to 1. It should be the sigmoid, from 0 to 1.
은닉층에 -1에서 1까지인 tanh를 썼습니다. 0에서 1까지인 시그모이드여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = np.tanh(x @ self.params["W1"] + self.params["b1"])
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% no_activation
"""The hidden layer has no activation: two linear layers in a row are but one. Apply the sigmoid.
은닉층에 활성화 함수가 없습니다. 선형 층 두 개는 하나와 다름없습니다. 시그모이드를 적용하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = x @ self.params["W1"] + self.params["b1"]
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% sigmoid_at_the_output
"""The output goes through the sigmoid. With softmax the probabilities of a sample sum to 1.
출력에 시그모이드를 적용했습니다. 소프트맥스라야 한 샘플의 확률의 합이 1이 됩니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return sigmoid(z @ self.params["W2"] + self.params["b2"])


# %% scores_for_probabilities
"""predict gives the scores. It should give probabilities, the softmax of the scores.
predict가 점수를 돌려줍니다. 점수에 소프트맥스를 적용한 확률을 돌려주어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return z @ self.params["W2"] + self.params["b2"]

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)


# %% softmax_over_the_first_axis
"""The softmax runs over axis 0, down the samples. Each sample's probabilities lie in a row, axis -1.
소프트맥스가 axis 0, 곧 샘플 방향으로 구해집니다. 한 샘플의 확률은 한 행(axis -1)에 있습니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        scores = z @ self.params["W2"] + self.params["b2"]
        exps = np.exp(scores - np.max(scores, axis=0))
        return exps / np.sum(exps, axis=0)


# %% exp_without_the_shift
"""exp overflows for large scores. Use the softmax that you wrote, which subtracts the largest score first.
점수가 크면 exp가 넘칩니다(overflow). 가장 큰 점수를 먼저 빼는 softmax 함수를 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        exps = np.exp(z @ self.params["W2"] + self.params["b2"])
        return exps / np.sum(exps, axis=-1, keepdims=True)


# %% always_a_batch
"""One sample comes back as a batch of shape (1, K). For x of shape (D,) predict gives (K,).
샘플 하나가 모양이 (1, K)인 배치로 돌아옵니다. x가 (D,)이면 predict의 결과는 (K,)여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(np.atleast_2d(x) @ self.params["W1"] + self.params["b1"])
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% sum_of_the_losses
"""The losses of the batch are added up. The loss is their mean.
배치의 손실을 모두 더하기만 했습니다. 손실은 그 평균입니다."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t) * (len(x) if x.ndim == 2 else 1)


# %% softmax_again_in_the_loss
"""predict gives probabilities already. A second softmax in loss changes them.
predict의 결과는 이미 확률입니다. loss에서 소프트맥스를 다시 적용하면 값이 달라집니다."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)


# %% loss_of_one_hot_targets_only
"""The targets are multiplied with the logarithms, which is right for one-hot targets alone. Labels are allowed too.
정답을 로그와 곱하는 방법은 원-핫일 때만 맞습니다. 레이블도 받을 수 있어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        y = np.atleast_2d(self.predict(x))
        return -np.sum(t * np.log(y + 1e-7)) / len(y)


# %% squared_error
"""This is the squared error of the probabilities. The loss asked for is the cross-entropy.
확률의 오차제곱합입니다. 여기서 구할 손실은 교차 엔트로피입니다."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        y = np.atleast_2d(self.predict(x))
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        return 0.5 * np.sum((y - t) ** 2) / len(y)


# %% accuracy_over_the_first_axis
"""argmax over axis 0 looks for the best sample of each class. The best class of each sample is argmax over axis -1.
axis 0의 argmax는 클래스마다 가장 큰 샘플을 찾습니다. 샘플마다 가장 큰 클래스는 axis -1의 argmax입니다."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = np.atleast_2d(self.predict(x))
        labels = t.argmax(axis=-1) if t.size == y.size else t
        return np.sum(np.argmax(y, axis=0)[:1] == labels) / len(y)


# %% accuracy_as_a_count
"""accuracy counts the right answers. It should be their fraction of all samples.
accuracy가 맞힌 개수입니다. 전체 샘플에 대한 비율이어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        labels = t.argmax(axis=-1) if t.shape == y.shape else t
        return float(np.sum(np.argmax(y, axis=-1) == labels))


# %% accuracy_in_percent
"""accuracy is given in percent. It should be a fraction from 0 to 1.
accuracy를 퍼센트로 구했습니다. 0에서 1 사이의 비율이어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        return 100 * super().accuracy(x, t)


# %% accuracy_of_one_hot_targets_only
"""argmax is taken of t even where t holds labels. It turns one-hot targets into labels, and labels stay as they are.
t가 레이블일 때도 argmax를 구했습니다. 원-핫 정답만 argmax로 레이블로 바꾸고, 레이블은 그대로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=-1)
        return np.mean(y == np.argmax(t, axis=-1))


# %% accuracy_of_labels_only
"""t is compared with the predicted labels even where it is one-hot. Take its argmax first.
t가 원-핫일 때도 예측한 레이블과 그대로 비교했습니다. 먼저 argmax로 레이블로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=-1)
        return np.mean(y == t)


# %% no_mean_in_backpropagation
"""The loss is a mean over the batch, so its gradient by the scores is (y - t) / N. The division by N is missing.
손실은 배치의 평균이므로 점수에 대한 기울기는 (y - t) / N입니다. N으로 나누지 않았습니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = y - t
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% mean_over_the_classes
"""The gradient is divided by the number of all probabilities, N times K. Divide by the number of samples.
기울기를 확률의 전체 개수 N × K로 나누었습니다. 샘플 수로 나누세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / y.size
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% mean_taken_twice
"""The gradients of the biases are averaged over the batch although the division by N is done already. Sum them.
이미 N으로 나누었는데 편향의 기울기를 또 평균 냈습니다. 더하기만 하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.mean(d1, axis=0),
                "W2": z.T @ d2, "b2": np.mean(d2, axis=0)}


# %% answers_minus_probabilities
"""t - y has the wrong sign. That is the way down, the gradient is the way up, y - t.
t - y는 부호가 반대입니다. 내리막 방향이 아니라 기울기 자체인 y - t를 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (t - y) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% without_the_slope_of_the_sigmoid
"""The way back passes the sigmoid without its slope. Multiply by z (1 - z).
역전파에서 시그모이드의 미분을 빠뜨렸습니다. z (1 - z)를 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% sigmoid_of_a_sigmoid
"""The slope is taken at z, which has gone through the sigmoid already. With z = sigmoid(a) it is z (1 - z).
이미 시그모이드를 지난 z에 다시 시그모이드를 적용해 미분을 구했습니다. z = sigmoid(a)이면 미분은 z (1 - z)입니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * sigmoid(z) * (1 - sigmoid(z))
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% half_of_the_slope
"""The slope of the sigmoid is z (1 - z). One factor is missing.
시그모이드의 미분은 z (1 - z)입니다. 한쪽 인수가 빠졌습니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% slope_of_tanh
"""1 - z² is the slope of tanh. That of the sigmoid is z (1 - z).
1 - z²은 tanh의 미분입니다. 시그모이드의 미분은 z (1 - z)입니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * (1 - z**2)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% bias_gradient_not_summed
"""The gradient of a bias still has a row for each sample. Sum it over axis 0, to the bias's own shape.
편향의 기울기에 샘플마다 행이 남아 있습니다. axis 0으로 더해 편향과 같은 모양으로 만드세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": d1,
                "W2": z.T @ d2, "b2": d2}


# %% bias_gradient_over_the_wrong_axis
"""The gradient of a bias is summed over axis 1, across the units. Sum the samples, axis 0.
편향의 기울기를 axis 1, 곧 유닛 방향으로 더했습니다. 샘플 방향인 axis 0으로 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=1),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=1)}


# %% bias_gradient_with_a_row
"""keepdims leaves the gradient of a bias with shape (1, H). It should have the bias's shape, (H,).
keepdims 때문에 편향의 기울기의 모양이 (1, H)입니다. 편향과 같은 (H,)여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0, keepdims=True),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0, keepdims=True)}


# %% transposed_gradients
"""The gradients of the weights come out transposed. X.T @ d has the shape (D, H) of W1.
가중치의 기울기가 전치되었습니다. x.T @ d라야 W1과 같은 모양 (D, H)가 됩니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": d1.T @ x, "b1": np.sum(d1, axis=0),
                "W2": d2.T @ z, "b2": np.sum(d2, axis=0)}


# %% sums_for_activations
"""The gradient of W2 uses the hidden layer's sums. It is what reached W2, the output z of the sigmoid.
W2의 기울기에 은닉층의 합을 썼습니다. W2에 들어간 값, 곧 시그모이드의 출력 z를 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": (x @ self.params["W1"] + self.params["b1"]).T @ d2, "b2": np.sum(d2, axis=0)}


# %% hidden_bias_forgotten_in_the_gradient
"""The forward pass inside gradient leaves out b1. It must compute what predict computes.
gradient 안의 순전파에서 b1을 빠뜨렸습니다. predict와 똑같이 계산해야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% output_bias_forgotten_in_the_gradient
"""The forward pass inside gradient leaves out b2. It must compute what predict computes.
gradient 안의 순전파에서 b2를 빠뜨렸습니다. predict와 똑같이 계산해야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2)
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% labels_subtracted
"""y - t subtracts labels as if they were numbers. Make them one-hot first.
y - t에서 레이블을 수처럼 뺐습니다. 먼저 원-핫으로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.reshape(t, (-1, 1))
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% gradient_of_one_hot_targets_only
"""t is taken for one-hot even where it holds labels, and y - t fails or mixes up rows and columns. Make labels one-hot.
t가 레이블이어도 원-핫으로 여겨서 뺄셈이 실패하거나 행과 열이 뒤섞입니다. 레이블은 원-핫으로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% gradient_of_labels_only
"""gradient uses t as an index even where it is one-hot. Turn one-hot targets into labels first.
t가 원-핫이어도 인덱스로 썼습니다. 원-핫 정답은 먼저 레이블로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% is_for_equals
"""`is` asks for the same object, not for an equal number: of two equal ints above 256 it is false. Compare with ==.
`is`는 값이 같은지가 아니라 같은 객체인지를 묻습니다. 같은 정수라도 256을 넘으면 거짓이 됩니다. ==로 비교하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size is y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% gradient_of_batches_only
"""x.T @ ... needs two dimensions: one sample (D,) must become a batch of one first.
x.T @ ...는 2차원이어야 합니다. 샘플 하나(D,)는 먼저 크기가 1인 배치로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = x
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[-1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% one_gradient_missing
"""One of the four gradients is missing from the dict. Each array of params needs its own.
네 기울기 가운데 하나가 딕셔너리에 없습니다. params의 배열마다 하나씩 있어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1,
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% cubed_slope
"""The slope of the sigmoid is multiplied in twice. Once is enough.
시그모이드의 미분을 두 번 곱했습니다. 한 번만 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z) * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% gradients_of_differences
"""gradient is made of differences. Backpropagation is exact, and thousands of times faster on a large net.
gradient를 차분으로 구했습니다. 역전파는 정확하고, 큰 신경망에서는 수천 배 빠릅니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        x, W2 = np.atleast_2d(x), self.params["W2"]
        labels = t.reshape(len(x), -1).argmax(axis=1) if t.size == len(x) * W2.shape[1] else t.reshape(-1)
        gradients = {}
        for name, array in self.params.items():
            gradients[name] = np.zeros(array.shape)
            for index in np.ndindex(array.shape):
                kept, losses = array[index], []
                for h in (1e-4, -1e-4):
                    array[index] = kept + h
                    z = 1 / (1 + np.exp(-(x @ self.params["W1"] + self.params["b1"])))
                    exps = np.exp(z @ W2 + self.params["b2"] - np.max(self.params["b2"]))
                    y = exps / np.sum(exps, axis=1, keepdims=True)
                    losses.append(-np.mean(np.log(y[np.arange(len(x)), labels] + 1e-7)))
                    array[index] = kept
                gradients[name][index] = (losses[0] - losses[1]) / 2e-4
        return gradients


# %% takes_a_step_too
"""gradient changes the parameters. It only tells the gradient, training takes the step.
gradient가 매개변수를 바꿉니다. 기울기만 구하고, 바꾸는 일은 학습하는 쪽에서 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        gradients = super().gradient(x, t)
        for name in gradients:
            self.params[name] -= 0.1 * gradients[name]
        return gradients


# %% targets_overwritten
"""The difference is written into the caller's targets. Make a new array, y - t.
차이를 호출한 쪽의 정답 배열에 썼습니다. 새 배열 y - t를 만드세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        gradients = super().gradient(x, t)
        if t.ndim == 2 and t.dtype == float:
            t -= self.predict(x)
        return gradients


# %% parameters_left_moved
"""numerical_gradient leaves the last moved array in params. Put the old one back.
numerical_gradient가 끝난 뒤에도 움직인 배열이 params에 남아 있습니다. 원래 배열을 되돌려 놓으세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        gradients = {}
        for name in self.params:
            def loss_with(moved, name=name):
                self.params[name] = moved.copy()
                return self.loss(x, t)

            gradients[name] = numerical_gradient(loss_with, self.params[name])
        return gradients


# %% moved_copies_that_nobody_sees
"""numerical_gradient is 0 everywhere: what it measures does not change when an array moves. Move the arrays in params, and measure self.loss.
numerical_gradient가 어디서나 0입니다. 배열을 움직여도 재는 값이 변하지 않습니다. params에 든 배열을 움직이고 self.loss를 재세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return {name: numerical_gradient(lambda W: self.loss(x, t), array.copy()) for name, array in self.params.items()}


# %% weights_only
"""numerical_gradient leaves out a bias. Take the gradient by each array of params.
numerical_gradient에 빠진 편향이 있습니다. params의 모든 배열에 대해 기울기를 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        gradients = super().numerical_gradient(x, t)
        return {name: gradients[name] for name in ("W1", "W2")}


# %% gradient_of_the_accuracy
"""numerical_gradient is 0 everywhere: what it measures does not change when an array moves. Move the arrays in params, and measure self.loss.
numerical_gradient가 어디서나 0입니다. 배열을 움직여도 재는 값이 변하지 않습니다. params에 든 배열을 움직이고 self.loss를 재세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return {name: numerical_gradient(lambda W: self.accuracy(x, t), array) for name, array in self.params.items()}


# %% a_wrong_name_in_the_loop
"""Every gradient is taken by the same array. The function must move the parameter whose gradient it is.
모든 기울기를 같은 배열에 대해 구했습니다. 기울기를 구하려는 바로 그 매개변수를 움직여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        gradients = super().numerical_gradient(x, t)
        return {name: np.resize(gradients["W1"], array.shape) for name, array in self.params.items()}


# %% remembers_the_last_prediction
"""gradient uses what the last call of predict left behind, perhaps for another x or other parameters. Compute it anew.
gradient가 마지막 predict 호출이 남긴 값을 씁니다. 그때의 x나 매개변수는 지금과 다를 수 있으니 다시 계산하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        self.y = super().predict(x)
        return self.y

    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = np.atleast_2d(self.y) if hasattr(self, "y") else softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% as_many_classes_as_labels_seen
"""The one-hot targets are as wide as the largest label of the batch. There are K classes, whichever occur.
원-핫의 길이를 배치에 나온 가장 큰 레이블로 정했습니다. 어떤 레이블이 나오든 클래스는 K개입니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(np.max(t) + 1)[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0),
                "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% one_maximum_for_the_batch
"""The largest score of the whole batch is subtracted: rows far below it become 0 / 0, nan. Subtract each row's own maximum.
배치 전체에서 가장 큰 점수를 뺐습니다. 그보다 훨씬 작은 행은 0 / 0, 곧 nan이 됩니다. 행마다 제 최댓값을 빼세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        scores = sigmoid(x @ self.params["W1"] + self.params["b1"]) @ self.params["W2"] + self.params["b2"]
        exps = np.exp(scores - np.max(scores))
        return exps / np.sum(exps, axis=-1, keepdims=True)


# %% more_likely_than_not
"""An answer counts as right where its probability is above 0.5. It is right where no other is larger, with three classes at 0.4.
정답의 확률이 0.5를 넘어야 맞힌 것으로 셉니다. 클래스가 셋 이상이면 0.4로도 가장 클 수 있으니, 가장 큰 확률인지 보세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = np.atleast_2d(self.predict(x))
        labels = np.argmax(t.reshape(y.shape), axis=1) if t.size == y.size else t.reshape(-1)
        return np.mean(y[np.arange(len(y)), labels] > 0.5)


# %% numerical_gradient_by_backpropagation
"""numerical_gradient gives what backpropagation gives. It is there to check that, and has to be made of differences of losses.
numerical_gradient의 결과가 역전파의 결과입니다. 역전파를 검산하는 값이므로 손실의 차분으로 구해야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return self.gradient(x, t)


# %% forward_difference
"""numerical_gradient takes the forward difference. The central one goes h both ways, and divides by 2h.
numerical_gradient가 전방 차분입니다. 중심 차분은 양쪽으로 h씩 움직이고 2h로 나눕니다."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        gradients = {}
        for name, array in self.params.items():
            gradients[name] = np.zeros(array.shape)
            for index in np.ndindex(array.shape):
                kept, before = array[index], self.loss(x, t)
                array[index] = kept + 1e-4
                gradients[name][index] = (self.loss(x, t) - before) / 1e-4
                array[index] = kept
        return gradients


# %% another_step
"""numerical_gradient takes a step other than h = 1e-4. Where x is large, the difference is another.
numerical_gradient의 간격이 h = 1e-4가 아닙니다. x가 크면 차분의 값이 달라집니다."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return {name: numerical_gradient(lambda W: self.loss(x, t), array, h=1e-5) for name, array in self.params.items()}


# %% lower_case_names
"""The names in params are lower-case. They are W1, b1, W2 and b2.
params의 이름이 소문자입니다. W1, b1, W2, b2로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"w1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "w2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% another_default_standard_deviation
"""weight_init_std is not 0.01 by default. Write weight_init_std=0.01.
weight_init_std의 기본값이 0.01이 아닙니다. weight_init_std=0.01로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.1, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% no_default_standard_deviation
"""weight_init_std is not 0.01 by default. Write weight_init_std=0.01.
weight_init_std의 기본값이 0.01이 아닙니다. weight_init_std=0.01로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=1.0, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% w2_without_the_standard_deviation
"""W2 is not multiplied by weight_init_std. Multiply both weights by it.
W2에 weight_init_std를 곱하지 않았습니다. 두 가중치 모두에 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% w2_transposed
"""W2 has shape (K, H). The hidden layer of shape (N, H) times W2 needs (H, K).
W2의 모양이 (K, H)입니다. 모양이 (N, H)인 은닉층과 곱하려면 (H, K)여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((output_size, hidden_size)),
                       "b2": np.zeros(output_size)}


# %% b1_of_the_input_size
"""b1 has one number for each input. It needs one for each hidden unit, (H,).
b1에 입력마다 수가 하나씩 있습니다. 은닉 유닛마다 하나씩인 (H,)여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(input_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% b2_of_the_hidden_size
"""b2 has one number for each hidden unit. It needs one for each class, (K,).
b2에 은닉 유닛마다 수가 하나씩 있습니다. 클래스마다 하나씩인 (K,)여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(hidden_size)}


# %% a_fixed_seed_where_there_is_no_rng
"""Without rng, every net gets the same weights. Make the new generator without a seed, np.random.default_rng().
rng가 없으면 모든 신경망의 가중치가 같습니다. 시드 없이 np.random.default_rng()로 새 생성기를 만드세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng(0) if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% integers_for_weights
"""The weights are whole numbers. Draw them with rng.standard_normal.
가중치가 정수입니다. rng.standard_normal로 뽑으세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.integers(-3, 4, (input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.integers(-3, 4, (hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% he_scaling
"""The weights are also divided by a root of the number of inputs. Multiply the draws by weight_init_std alone.
가중치를 입력 수의 제곱근으로도 나누었습니다. 뽑은 값에 weight_init_std만 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": rng.standard_normal((input_size, hidden_size)) / np.sqrt(input_size),
                       "b1": np.zeros(hidden_size),
                       "W2": rng.standard_normal((hidden_size, output_size)) / np.sqrt(hidden_size),
                       "b2": np.zeros(output_size)}


# %% first_bias_forgotten
"""predict leaves out b1. Add it before the sigmoid.
predict에서 b1을 빠뜨렸습니다. 시그모이드 앞에서 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"])
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% biases_swapped
"""b1 and b2 are swapped. b1 belongs to the hidden layer, b2 to the scores.
b1과 b2가 뒤바뀌었습니다. b1은 은닉층, b2는 점수에 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b2"])
        return softmax(z @ self.params["W2"] + self.params["b1"])


# %% bias_after_the_sigmoid
"""b1 is added after the sigmoid. Add it before.
b1을 시그모이드 뒤에 더했습니다. 앞에서 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"]) + self.params["b1"]
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% bias_after_the_softmax
"""b2 is added after the softmax. Add it to the scores before.
b2를 소프트맥스 뒤에 더했습니다. 그 앞의 점수에 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(z @ self.params["W2"]) + self.params["b2"]


# %% biases_subtracted
"""The biases are subtracted. Add them.
편향을 뺐습니다. 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] - self.params["b1"])
        return softmax(z @ self.params["W2"] - self.params["b2"])


# %% softmax_in_the_hidden_layer
"""The hidden layer uses the softmax. It should be the sigmoid.
은닉층에 소프트맥스를 썼습니다. 시그모이드여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = softmax(x @ self.params["W1"] + self.params["b1"])
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% sigmoid_before_the_softmax
"""The scores go through the sigmoid before the softmax. Give them to the softmax as they are.
점수를 소프트맥스 앞에서 시그모이드에 통과시켰습니다. 점수를 그대로 소프트맥스에 넣으세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(sigmoid(z @ self.params["W2"] + self.params["b2"]))


# %% softmax_twice
"""The softmax is applied twice. Once is enough.
소프트맥스를 두 번 적용했습니다. 한 번만 적용하세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(softmax(z @ self.params["W2"] + self.params["b2"]))


# %% softmax_over_the_whole_batch
"""The probabilities of the whole batch sum to 1. Those of each row should.
배치 전체의 확률의 합이 1입니다. 행마다 1이어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return np.exp(s := z @ self.params["W2"] + self.params["b2"] - 0) / np.sum(np.exp(s))


# %% weights_first
"""W @ x multiplies the rows of W by x. A sample is a row, so write x @ W1.
W @ x는 W의 행에 x를 곱합니다. 샘플이 행이므로 x @ W1로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(self.params["W1"] @ x + self.params["b1"])
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% the_class_not_the_probabilities
"""predict gives the class. It should give the probabilities.
predict가 클래스를 돌려줍니다. 확률을 돌려주어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return np.argmax(softmax(z @ self.params["W2"] + self.params["b2"]), axis=-1)


# %% predict_of_batches_only
"""predict takes batches alone. One sample (D,) gives its K probabilities, of shape (K,).
predict가 배치만 받습니다. 샘플 하나(D,)이면 모양이 (K,)인 확률을 돌려주세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        n, d = x.shape
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(z @ self.params["W2"] + self.params["b2"])


# %% the_second_layer_forgotten
"""predict stops after the hidden layer. The second layer gives the scores.
predict가 은닉층에서 끝납니다. 두 번째 층까지 계산해야 점수가 나옵니다."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(z)


# %% nothing_returned_from_predict
"""predict returns None. Return the probabilities.
predict가 None을 돌려줍니다. 확률을 돌려주세요."""


class TwoLayerNet(TwoLayerNet):
    def predict(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return None


# %% arguments_of_the_loss_swapped
"""The arguments of cross_entropy_error are swapped. The probabilities come first, then the answers.
cross_entropy_error의 인수가 뒤바뀌었습니다. 확률이 먼저, 정답이 나중입니다."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return cross_entropy_error(t, self.predict(x))


# %% loss_of_the_input
"""The loss is taken of x instead of the probabilities. Call predict first.
확률이 아니라 x의 손실을 구했습니다. 먼저 predict를 부르세요."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return cross_entropy_error(x, t)


# %% loss_without_the_minus
"""The loss has the wrong sign. The cross-entropy is minus the mean of the logarithms.
손실의 부호가 반대입니다. 교차 엔트로피는 로그의 평균에 음의 부호를 붙인 값입니다."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return -cross_entropy_error(self.predict(x), t)


# %% loss_divided_by_all_elements
"""The loss is divided by N times K. Divide by the number of samples.
손실을 N × K로 나누었습니다. 샘플 수로 나누세요."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t) / len(self.params["b2"])


# %% loss_divided_by_the_samples_again
"""The loss is divided by the number of samples once more. cross_entropy_error is a mean already.
손실을 샘플 수로 한 번 더 나누었습니다. cross_entropy_error가 이미 평균입니다."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t) / x.shape[0]


# %% loss_in_base_two
"""The loss takes the logarithm to base 2. Use the natural one.
밑이 2인 로그를 썼습니다. 자연로그를 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t) / np.log(2)


# %% nothing_returned_from_loss
"""loss returns None. Return the number.
loss가 None을 돌려줍니다. 값을 돌려주세요."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        cross_entropy_error(self.predict(x), t)


# %% loss_of_labels_only
"""The targets are used as an index, which is right for labels alone. Take their argmax where they are one-hot.
정답을 인덱스로 썼는데 레이블일 때만 맞습니다. 원-핫이면 argmax를 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def loss(self, x, t):
        y = np.atleast_2d(self.predict(x))
        return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% accuracy_of_the_first_ten
"""accuracy looks at some of the samples only. Take the mean over all of them.
accuracy가 샘플 일부만 봅니다. 모든 샘플의 평균을 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        labels = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.mean((np.argmax(y, axis=-1) == labels)[:10]) if y.ndim == 2 else np.mean(np.argmax(y, axis=-1) == labels)


# %% accuracy_over_the_probabilities
"""The number of right answers is divided by the number of all probabilities. Divide by the number of samples.
맞힌 개수를 확률의 전체 개수로 나누었습니다. 샘플 수로 나누세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        labels = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.sum(np.argmax(y, axis=-1) == labels) / y.size


# %% the_error_rate
"""accuracy counts the wrong answers. Count those where the labels are equal.
accuracy가 틀린 것을 셉니다. 레이블이 같은 것을 세세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        labels = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.mean(np.argmax(y, axis=-1) != labels)


# %% smallest_probability
"""accuracy takes the smallest probability. Take the largest, with argmax.
accuracy에서 가장 작은 확률을 골랐습니다. argmax로 가장 큰 것을 고르세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        labels = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.mean(np.argmin(y, axis=-1) == labels)


# %% right_answers_one_by_one
"""accuracy gives True or False for each sample. Take their mean.
accuracy가 샘플마다 참, 거짓을 돌려줍니다. 그 평균을 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        labels = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.argmax(y, axis=-1) == labels


# %% argmax_of_the_whole_batch
"""argmax without an axis looks at the whole batch at once. Take it of each row, axis 1.
axis 없는 argmax는 배치 전체에서 하나를 고릅니다. 행마다 axis 1로 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        labels = np.argmax(t) if t.shape == y.shape else t
        return np.mean(np.argmax(y) == labels)


# %% accuracy_of_batches_only
"""accuracy takes batches alone: argmax over axis 1 fails for one sample. Make one sample a batch of one first.
accuracy가 배치만 받습니다. 샘플 하나에는 axis 1이 없습니다. 먼저 크기가 1인 배치로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=1)
        labels = t if t.ndim == 1 else np.argmax(t, axis=1)
        return np.sum(y == labels) / float(x.shape[0])


# %% the_books_accuracy
"""accuracy takes one-hot batches alone, as in the book. Compare with labels as they are, and make one sample a batch of one.
책처럼 accuracy가 원-핫 배치만 받습니다. 레이블은 그대로 비교하고, 샘플 하나는 크기가 1인 배치로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=1)
        t = np.argmax(t, axis=1)
        return np.sum(y == t) / float(x.shape[0])


# %% the_books_gradient
"""gradient takes one-hot batches alone, as in the book. Make labels one-hot, and one sample a batch of one.
책처럼 gradient가 원-핫 배치만 받습니다. 레이블은 원-핫으로, 샘플 하나는 크기가 1인 배치로 바꾸세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x, t = x, t
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        batch_num = x.shape[0]
        d2 = (y - t) / batch_num
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% b1_gradient_is_one_number
"""The gradient of b1 is a single number. Sum over the samples alone, axis=0.
b1의 기울기가 수 하나입니다. axis=0으로 샘플 방향으로만 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% b2_gradient_is_one_number
"""The gradient of b2 is a single number. Sum over the samples alone, axis=0.
b2의 기울기가 수 하나입니다. axis=0으로 샘플 방향으로만 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2)}


# %% bias_gradients_are_single_numbers
"""The gradients of the biases are single numbers. Sum over the samples alone, axis=0.
편향의 기울기가 수 하나입니다. axis=0으로 샘플 방향으로만 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1), "W2": z.T @ d2, "b2": np.sum(d2)}


# %% b1_gradient_not_summed
"""The gradient of b1 still has a row for each sample. Sum it over axis 0.
b1의 기울기에 샘플마다 행이 남아 있습니다. axis 0으로 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": d1, "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% b1_gradient_is_a_mean
"""The gradient of b1 is averaged over the samples once more. Sum it, d1 is divided by N already.
b1의 기울기를 샘플에 대해 한 번 더 평균했습니다. d1을 이미 N으로 나누었으니 더하기만 하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.mean(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% b2_gradient_is_a_mean
"""The gradient of b2 is averaged over the samples once more. Sum it, d2 is divided by N already.
b2의 기울기를 샘플에 대해 한 번 더 평균했습니다. d2를 이미 N으로 나누었으니 더하기만 하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.mean(d2, axis=0)}


# %% slope_y_times_one_minus_y
"""The softmax and the cross-entropy are given the slope y (1 - y). Together they give y - t.
소프트맥스와 교차 엔트로피의 미분에 y (1 - y)를 곱했습니다. 둘을 합치면 y - t입니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) * y * (1 - y) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% slope_of_the_hidden_layer_added
"""The slope of the sigmoid is added. Multiply by it.
시그모이드의 미분을 더했습니다. 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T + z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% slope_at_the_sums
"""The slope is computed from the sums, a (1 - a). It is z (1 - z), with z = sigmoid(a).
미분을 합으로 a (1 - a)처럼 구했습니다. z = sigmoid(a)로 z (1 - z)를 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * a * (1 - a)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% slope_with_a_plus
"""The slope of the sigmoid is taken as z (1 + z). It is z (1 - z).
시그모이드의 미분을 z (1 + z)로 구했습니다. z (1 - z)입니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 + z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% slope_without_brackets
"""`z * 1 - z` is 0. Write z * (1 - z).
`z * 1 - z`는 0이 됩니다. z * (1 - z)로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * (z * 1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% without_w2_on_the_way_back
"""The way back leaves out W2. The hidden layer gets d2 @ W2.T.
역전파에서 W2를 빠뜨렸습니다. 은닉층에는 d2 @ W2.T가 전해집니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = np.sum(d2, axis=1, keepdims=True) * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% input_for_the_hidden_layer
"""The gradient of W1 uses the hidden layer. What went into W1 is x.
W1의 기울기에 은닉층 값을 썼습니다. W1에 들어간 값은 x입니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": np.resize(z.T @ d1, self.params["W1"].shape), "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% sum_instead_of_the_mean_in_w1
"""The gradient of W1 is a sum over the batch. It is a mean.
W1의 기울기가 배치에 대한 합입니다. 평균이어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1 * len(x), "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% w2_gradient_transposed
"""The gradient of W2 comes out transposed. z.T @ d2 has the shape (H, K) of W2.
W2의 기울기가 전치되었습니다. z.T @ d2라야 W2와 같은 모양 (H, K)가 됩니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": d2.T @ z, "b2": np.sum(d2, axis=0)}


# %% divided_by_two
"""The gradient is divided once too often, or by something other than N. Divide y - t by N, the number of samples, and nothing after that.
기울기를 한 번 더 나누었거나 샘플 수 N이 아닌 수로 나누었습니다. y - t를 샘플 수 N으로 나누고, 그 뒤에는 나누지 마세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x) / 2
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% divided_by_the_inputs
"""The gradient is divided once too often, or by something other than N. Divide y - t by N, the number of samples, and nothing after that.
기울기를 한 번 더 나누었거나 샘플 수 N이 아닌 수로 나누었습니다. y - t를 샘플 수 N으로 나누고, 그 뒤에는 나누지 마세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / x.shape[1]
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% scores_without_the_softmax
"""The difference is that of scores and answers. Apply the softmax first.
점수와 정답의 차이를 구했습니다. 먼저 소프트맥스를 적용하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = z @ W2 + self.params["b2"]
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% t_minus_y_in_the_first_layer
"""The gradients of W1 and b1 have the wrong sign. Go back from y - t in both layers.
W1과 b1의 기울기의 부호가 반대입니다. 두 층 모두 y - t에서 거슬러 가세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = (t - y) / len(x) @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "b1": np.sum(d1, axis=0), "W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% gradients_of_the_layers_swapped
"""The gradients are stored under the other layer's names. Those of the first layer are W1 and b1.
기울기를 다른 층의 이름에 넣었습니다. 첫 번째 층의 이름이 W1, b1입니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": z.T @ d2, "b1": np.sum(d2, axis=0), "W2": x.T @ d1, "b2": np.sum(d1, axis=0)}


# %% a_list_of_gradients
"""gradient returns a list. Return a dict with the names W1, b1, W2 and b2.
gradient가 리스트를 돌려줍니다. W1, b1, W2, b2를 이름으로 하는 딕셔너리를 돌려주세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return [x.T @ d1, np.sum(d1, axis=0), z.T @ d2, np.sum(d2, axis=0)]


# %% nothing_returned_from_gradient
"""gradient returns None. Return the dict.
gradient가 None을 돌려줍니다. 딕셔너리를 돌려주세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return None


# %% names_in_lower_case
"""The gradients are named w1 and w2. The names are those of params, W1 and W2.
기울기의 이름이 w1, w2입니다. params와 같은 W1, W2로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"w1": x.T @ d1, "b1": np.sum(d1, axis=0), "w2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% without_the_gradients_of_the_biases
"""gradient leaves out the biases. b1 and b2 have gradients, too.
gradient에 편향이 없습니다. b1과 b2의 기울기도 있어야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W1": x.T @ d1, "W2": z.T @ d2}


# %% first_layer_not_computed
"""The gradients of W1 and b1 are missing. Go back through W2 and the sigmoid to them.
W1과 b1의 기울기가 없습니다. W2와 시그모이드를 거슬러 가서 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        a = x @ self.params["W1"] + self.params["b1"]
        z = sigmoid(a)
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d2 = (y - t) / len(x)
        d1 = d2 @ W2.T * z * (1 - z)
        return {"W2": z.T @ d2, "b2": np.sum(d2, axis=0)}


# %% moves_a_sum_of_all
"""numerical_gradient takes the gradient by W1 for all. Each array needs its own.
numerical_gradient에서 모두 W1에 대해 구했습니다. 배열마다 따로 구하세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return {name: numerical_gradient(lambda W: self.loss(x, t), self.params["W1"]) for name in self.params}


# %% numerical_gradient_of_the_prediction
"""numerical_gradient is given the probabilities instead of the loss. The function must return one number, loss(x, t).
numerical_gradient에 손실이 아니라 확률을 넘겼습니다. 수 하나, 곧 loss(x, t)를 돌려주는 함수여야 합니다."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return {name: numerical_gradient(lambda W: self.predict(x), array) for name, array in self.params.items()}


# %% loss_function_called_at_once
"""The loss is handed over instead of a function. Write lambda W: self.loss(x, t).
함수가 아니라 손실 값을 넘겼습니다. lambda W: self.loss(x, t)로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return {name: numerical_gradient(self.loss(x, t), array) for name, array in self.params.items()}


# %% numerical_gradient_not_returned
"""numerical_gradient returns None. Return the dict.
numerical_gradient가 None을 돌려줍니다. 딕셔너리를 돌려주세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        for name, array in self.params.items():
            numerical_gradient(lambda W: self.loss(x, t), array)


# %% differences_divided_by_h
"""The differences are divided by h. The two losses lie 2h apart, divide by 2h.
차분을 h로 나누었습니다. 두 손실 사이의 거리는 2h이니 2h로 나누세요."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        return {name: 2 * numerical_gradient(lambda W: self.loss(x, t), array) for name, array in self.params.items()}


# %% b1_of_ones
"""b1 begins at 1. Both biases begin at 0.
b1이 1에서 시작합니다. 두 편향 모두 0에서 시작합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.ones(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% b2_of_ones
"""b2 begins at 1. Both biases begin at 0.
b2가 1에서 시작합니다. 두 편향 모두 0에서 시작합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.ones(output_size)}


# %% random_b1
"""b1 is drawn too. Both biases begin at 0.
b1도 무작위로 뽑았습니다. 두 편향 모두 0에서 시작합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": weight_init_std * rng.standard_normal(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}


# %% random_b2
"""b2 is drawn too. Both biases begin at 0.
b2도 무작위로 뽑았습니다. 두 편향 모두 0에서 시작합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": weight_init_std * rng.standard_normal(output_size)}


# %% biases_of_a_hundredth
"""The biases begin at weight_init_std. They begin at 0.
편향이 weight_init_std에서 시작합니다. 편향은 0에서 시작합니다."""


class TwoLayerNet(TwoLayerNet):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": weight_init_std * np.ones(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": weight_init_std * np.ones(output_size)}


# %% all_gradients_divided_again
"""The gradient is divided once too often, or by something other than N. Divide y - t by N, the number of samples, and nothing after that.
기울기를 한 번 더 나누었거나 샘플 수 N이 아닌 수로 나누었습니다. y - t를 샘플 수 N으로 나누고, 그 뒤에는 나누지 마세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy / n
        grads["b2"] = np.sum(dy, axis=0) / n
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da / n
        grads["b1"] = np.sum(da, axis=0) / n
        return grads


# %% first_layer_divided_again
"""The gradients of W1 and b1 are divided by the number of samples twice. Divide y - t by N, and nothing after that.
W1과 b1의 기울기를 샘플 수로 두 번 나누었습니다. y - t만 N으로 나누고, 그 뒤에는 나누지 마세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1) / n
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da, axis=0)
        return grads


# %% weights_divided_again
"""The gradients of the weights are divided by the number of samples twice. Divide y - t by N, and nothing after that.
가중치의 기울기를 샘플 수로 두 번 나누었습니다. y - t만 N으로 나누고, 그 뒤에는 나누지 마세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy / n
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da / n
        grads["b1"] = np.sum(da, axis=0)
        return grads


# %% second_layer_divided_again
"""The gradients of W2 and b2 are divided by the number of samples twice. Divide y - t by N, and nothing after that.
W2와 b2의 기울기를 샘플 수로 두 번 나누었습니다. y - t만 N으로 나누고, 그 뒤에는 나누지 마세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy / n
        grads["b2"] = np.sum(dy, axis=0) / n
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da, axis=0)
        return grads


# %% no_mean_in_the_weights
"""The gradients of the weights are sums over the batch. Divide y - t by N, before all four.
가중치의 기울기가 배치의 합입니다. 네 기울기를 구하기 전에 y - t를 N으로 나누세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ (dy * n)
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ (da * n)
        grads["b1"] = np.sum(da, axis=0)
        return grads


# %% no_mean_in_the_second_layer
"""The gradients of W2 and b2 are sums over the batch. Divide y - t by N, before all four.
W2와 b2의 기울기가 배치의 합입니다. 네 기울기를 구하기 전에 y - t를 N으로 나누세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ (dy * n)
        grads["b2"] = np.sum(dy * n, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da, axis=0)
        return grads


# %% no_mean_in_the_biases
"""The gradients of the biases are sums over the batch. Divide y - t by N, before all four.
편향의 기울기가 배치의 합입니다. 네 기울기를 구하기 전에 y - t를 N으로 나누세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy * n, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da * n, axis=0)
        return grads


# %% b1_from_the_scores
"""The gradient of b1 lacks the slope of the sigmoid. Sum what reached the sums, after z (1 - z).
b1의 기울기에 시그모이드의 미분이 빠졌습니다. z (1 - z)를 곱한 다음의 값을 더하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(dy @ W2.T, axis=0)
        return grads


# %% slope_in_b1_only
"""The gradient of W1 lacks the slope of the sigmoid. Multiply x.T with what is left after z (1 - z).
W1의 기울기에 시그모이드의 미분이 빠졌습니다. x.T에 z (1 - z)를 곱한 다음의 값을 곱하세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ (dy @ W2.T)
        grads["b1"] = np.sum(da, axis=0)
        return grads


# %% w2_changed_in_the_gradient
"""gradient changes W2. Make a new array, W2 itself belongs to the net.
gradient가 W2를 바꿉니다. W2는 신경망의 것이니 새 배열을 만드세요."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy, axis=0)
        W2 -= grads["W2"]
        da = (dy @ (W2 + grads["W2"]).T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da, axis=0)
        return grads


# %% takes_a_step_of_a_hundredth
"""gradient changes the parameters. It only tells the gradient, training takes the step.
gradient가 매개변수를 바꿉니다. 기울기만 구하고, 바꾸는 일은 학습하는 쪽에서 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da, axis=0)
        for key in grads:
            self.params[key] -= 0.01 * grads[key]
        return grads


# %% takes_a_step_of_one
"""gradient changes the parameters. It only tells the gradient, training takes the step.
gradient가 매개변수를 바꿉니다. 기울기만 구하고, 바꾸는 일은 학습하는 쪽에서 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da, axis=0)
        for key in grads:
            self.params[key] -= 1.0 * grads[key]
        return grads


# %% gradient_put_into_params
"""gradient changes the parameters. It only tells the gradient, training takes the step.
gradient가 매개변수를 바꿉니다. 기울기만 구하고, 바꾸는 일은 학습하는 쪽에서 합니다."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params["W1"], self.params["b1"], self.params["W2"], self.params["b2"]
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        n = x.shape[0]
        z1 = sigmoid(x @ W1 + b1)
        y = softmax(z1 @ W2 + b2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / n
        grads = {}
        grads["W2"] = z1.T @ dy
        grads["b2"] = np.sum(dy, axis=0)
        da = (dy @ W2.T) * z1 * (1 - z1)
        grads["W1"] = x.T @ da
        grads["b1"] = np.sum(da, axis=0)
        for key in grads:
            self.params[key] = grads[key]
        return grads


# %% accuracy_with_the_argmax_of_labels
"""argmax is taken of t even where t holds labels. It turns one-hot targets into labels, and labels stay as they are.
t가 레이블일 때도 argmax를 구했습니다. 원-핫 정답만 argmax로 레이블로 바꾸고, 레이블은 그대로 쓰세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        y = np.argmax(self.predict(x), axis=1)
        t = np.argmax(t, axis=1)
        return np.sum(y == t) / float(x.shape[0])


# %% accuracy_divided_by_the_first_axis
"""The accuracy of one sample (D,) is divided by D, the number of its inputs. It is one sample, so the accuracy is 1 or 0.
샘플 하나(D,)의 정확도를 입력 수 D로 나누었습니다. 샘플은 하나이므로 정확도는 1 또는 0입니다."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        t = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.sum(np.argmax(y, axis=-1) == t) / float(x.shape[0])


# %% accuracy_of_the_largest_answers
"""accuracy compares the largest probability itself with the answer. Compare where it lies, argmax.
가장 큰 확률 자체를 정답과 비교했습니다. 그 위치인 argmax를 비교하세요."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        t = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.mean(np.max(y, axis=-1) == t)


# %% copies_of_all_parameters
"""The methods compute with copies made at the beginning: what training changes in params has no effect. Read params each time.
처음에 만든 사본으로 계산하므로 params를 학습으로 바꾸어도 소용이 없습니다. 매번 params에서 읽으세요."""


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        if rng is None:
            rng = np.random.default_rng()
        self.params = {}
        self.params["W1"] = weight_init_std * rng.standard_normal((input_size, hidden_size))
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * rng.standard_normal((hidden_size, output_size))
        self.params["b2"] = np.zeros(output_size)
        self.W1, self.b1 = self.params["W1"].copy(), self.params["b1"].copy()
        self.W2, self.b2 = self.params["W2"].copy(), self.params["b2"].copy()

    def predict(self, x):
        a1 = np.dot(x, self.W1) + self.b1
        a2 = np.dot(sigmoid(a1), self.W2) + self.b2
        return softmax(a2)

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)

    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=-1)
        if t.ndim == 2 or x.ndim == 1:
            t = np.argmax(t, axis=-1)
        return np.mean(y == t)

    def numerical_gradient(self, x, t):
        loss_W = lambda W: self.loss(x, t)
        return {name: numerical_gradient(loss_W, self.params[name]) for name in ("W1", "b1", "W2", "b2")}

    def gradient(self, x, t):
        grads = {}
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1)
        if t.ndim == 1:
            t = np.eye(len(self.b2))[t]
        z1 = sigmoid(np.dot(x, self.W1) + self.b1)
        y = softmax(np.dot(z1, self.W2) + self.b2)
        dy = (y - t) / x.shape[0]
        grads["W2"] = np.dot(z1.T, dy)
        grads["b2"] = np.sum(dy, axis=0)
        da1 = z1 * (1.0 - z1) * np.dot(dy, self.W2.T)
        grads["W1"] = np.dot(x.T, da1)
        grads["b1"] = np.sum(da1, axis=0)
        return grads
