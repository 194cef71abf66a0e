# %% probabilities_for_scores
"""predict gives probabilities: its result should be the scores, x @ W. The softmax belongs in loss.
predict가 확률을 돌려줍니다. 점수 x @ W를 돌려주어야 합니다. 소프트맥스는 loss에서 적용하세요."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return softmax(x @ self.W)

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)


# %% softmax_twice
"""Softmax is applied twice, in predict and again in loss: predict gives the scores alone.
predict와 loss에서 소프트맥스를 두 번 적용했습니다. predict는 점수만 돌려주어야 합니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return softmax(x @ self.W)


# %% loss_without_softmax
"""The loss takes the scores for probabilities: apply softmax to them first.
손실을 구할 때 점수를 확률처럼 썼습니다. 먼저 소프트맥스를 적용하세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)


# %% sigmoid_for_softmax
"""Each score goes through a sigmoid by itself: the probabilities of a sample do not sum to 1. Use softmax.
점수마다 따로 시그모이드를 적용했습니다. 한 샘플의 확률의 합이 1이 되지 않습니다. 소프트맥스를 쓰세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        scores = np.clip(self.predict(x), -500, 500)
        return cross_entropy_error(1 / (1 + np.exp(-scores)), t)


# %% weights_first
"""W @ x multiplies each row of W by x: a sample is a row, so its scores are x @ W.
W @ x는 W의 행에 x를 곱합니다. 샘플이 행이므로 점수는 x @ W입니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return self.W @ x


# %% weights_first_and_transposed
"""W.T @ x is right for one sample (D,) alone: for a batch (N, D) too, write x @ W.
W.T @ x는 샘플 하나(D,)에서만 맞습니다. 배치 (N, D)에서도 맞으려면 x @ W로 쓰세요."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return self.W.T @ x


# %% transposed_weights
"""x @ W.T multiplies x by the rows of W; column k holds the weights of class k, so the scores are x @ W.
x @ W.T는 x에 W의 행을 곱합니다. 클래스 k의 가중치는 k번째 열이므로 점수는 x @ W입니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return x @ self.W.T


# %% element_by_element
"""`*` multiplies element by element: a matrix product is `@` or np.dot.
`*`는 원소끼리 곱합니다. 행렬 곱은 `@`나 np.dot입니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return x * self.W


# %% random_weights
"""The weights are drawn at random: the net should keep the W that it is given.
가중치를 무작위로 만들었습니다. 인수로 받은 W를 써야 합니다."""


class SimpleNet(SimpleNet):
    def __init__(self, W):
        self.W = np.random.randn(*W.shape)


# %% weights_of_the_class
"""The weights are stored in the class, so a second net replaces those of the first: store them in self.W.
가중치를 클래스에 저장해서 두 번째 신경망이 첫 번째의 가중치를 바꿔 버립니다. self.W에 저장하세요."""


class SimpleNet(SimpleNet):
    def __init__(self, W):
        SimpleNet.W = W


# %% a_local_variable
"""`W = W` in __init__ makes a local variable that is gone afterwards: write self.W = W.
__init__의 `W = W`는 지역 변수일 뿐이라 사라집니다. self.W = W로 쓰세요."""


class SimpleNet(SimpleNet):
    def __init__(self, W):
        W = W


# %% whole_weights
"""The weights are kept in an array of integers, and their decimals are cut off: keep them as they are.
가중치를 정수 배열에 담아 소수부가 사라졌습니다. 받은 그대로 두세요."""


class SimpleNet(SimpleNet):
    def __init__(self, W):
        self.W = np.zeros(W.shape, dtype=int)
        self.W[...] = W


# %% normalized_weights
"""The weights are scaled before they are used: the scores are x @ W with the W that is given.
가중치의 크기를 바꾼 뒤에 썼습니다. 점수는 받은 W 그대로 구한 x @ W입니다."""


class SimpleNet(SimpleNet):
    def __init__(self, W):
        self.W = W / np.max(np.abs(W), initial=1e-9)


# %% arguments_swapped
"""The arguments of cross_entropy_error are swapped: the probabilities come first, then the answers.
cross_entropy_error의 인수 순서가 바뀌었습니다. 확률이 먼저, 정답이 나중입니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        return cross_entropy_error(t, softmax(self.predict(x)))


# %% sum_of_the_losses
"""The losses of the batch are added up: the loss is their mean.
배치의 손실을 모두 더하기만 했습니다. 손실은 그 평균입니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t) * (len(x) if x.ndim == 2 else 1)


# %% mean_over_the_classes
"""The loss is divided by the number of all probabilities: divide by the number of samples.
손실을 확률의 전체 개수로 나누었습니다. 샘플 수로 나누세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t) / self.W.shape[1]


# %% one_loss_per_sample
"""The loss comes back sample by sample: it should be one number, their mean.
손실이 샘플마다 하나씩 돌아옵니다. 그 평균인 수 하나여야 합니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        y = np.atleast_2d(softmax(self.predict(x)))
        labels = t.argmax(axis=-1) if t.size == y.size else t
        return -np.log(y[np.arange(len(y)), labels] + 1e-7)


# %% squared_error
"""This is the squared error of the probabilities: the loss asked for is the cross-entropy.
확률의 오차제곱합입니다. 여기서 구할 손실은 교차 엔트로피입니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        y = np.atleast_2d(softmax(self.predict(x)))
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        return 0.5 * np.sum((y - t) ** 2) / len(y)


# %% one_hot_targets_only
"""The targets are multiplied with the logarithms, which is right for one-hot targets alone: labels are allowed too.
정답을 로그와 곱하는 방법은 원-핫일 때만 맞습니다. 레이블도 받을 수 있어야 합니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        y = np.atleast_2d(softmax(self.predict(x)))
        return -np.sum(t * np.log(y + 1e-7)) / len(y)


# %% labels_only
"""The targets are used as an index, which is right for labels alone: one-hot targets are allowed too.
정답을 인덱스로 쓰는 방법은 레이블일 때만 맞습니다. 원-핫도 받을 수 있어야 합니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        y = np.atleast_2d(softmax(self.predict(x)))
        return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% label_as_an_array_of_one
"""y[t] with t of shape (1,) is an array of one element, not a number: average it, or take int(t[0]).
t의 모양이 (1,)이면 y[t]는 수가 아니라 원소가 하나인 배열입니다. 평균을 내거나 int(t[0])를 쓰세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        y = softmax(self.predict(x))
        if t.shape == y.shape:
            t = np.argmax(t, axis=-1)
        if y.ndim == 1:
            return -np.log(y[t] + 1e-7)
        return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% exp_without_the_shift
"""exp overflows for large scores: use the softmax that you wrote, which subtracts the largest score first.
점수가 크면 exp가 넘칩니다(overflow). 가장 큰 점수를 먼저 빼는 softmax 함수를 쓰세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        exps = np.exp(self.predict(x))
        return cross_entropy_error(exps / np.sum(exps, axis=-1, keepdims=True), t)


# %% softmax_over_the_batch
"""The exponentials are divided by the sum over the whole batch: each sample has a sum of its own.
지수값을 배치 전체의 합으로 나누었습니다. 샘플마다 제 합으로 나누어야 합니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        scores = self.predict(x)
        exps = np.exp(scores - np.max(scores))
        return cross_entropy_error(exps / np.sum(exps), t)


# %% log_without_a_guard
"""log(0) is -inf where the answer's probability is 0: use your cross_entropy_error, which guards against it.
정답의 확률이 0이면 log(0)은 -inf입니다. 이를 막아 둔 cross_entropy_error 함수를 쓰세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        y = np.atleast_2d(softmax(self.predict(x)))
        labels = t.argmax(axis=-1) if t.size == y.size else t
        return -np.mean(np.log(y[np.arange(len(y)), labels]))


# %% batches_only
"""The first axis is always taken for the samples: x may also be one sample of shape (D,).
첫 번째 축을 언제나 샘플로 여깁니다. x는 모양이 (D,)인 샘플 하나일 수도 있습니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        n, d = x.shape
        return x.reshape(n, d) @ self.W


# %% keeps_a_batch_axis
"""The scores of one sample come back as a batch of shape (1, K): for x of shape (D,) they have shape (K,).
샘플 하나의 점수가 모양이 (1, K)인 배치로 돌아옵니다. x가 (D,)이면 점수는 (K,)여야 합니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return np.atleast_2d(x) @ self.W


# %% drops_the_batch_axis
"""np.squeeze drops the batch axis of a batch of one sample: its scores have shape (1, K).
np.squeeze는 샘플이 하나인 배치의 배치 축을 없앱니다. 그 점수의 모양은 (1, K)여야 합니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return np.squeeze(x @ self.W)


# %% the_best_class
"""predict gives the class with the largest score: it should give the scores of all classes.
predict가 점수가 가장 큰 클래스를 돌려줍니다. 모든 클래스의 점수를 돌려주어야 합니다."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return np.argmax(x @ self.W, axis=-1)

    def loss(self, x, t):
        return cross_entropy_error(softmax(x @ self.W), t)


# %% normalizes_x_in_place
"""`x -= ...` writes into the caller's array, and changes the scores as well: leave x as it is.
`x -= ...`는 호출한 쪽의 배열을 바꾸고 점수도 달라지게 합니다. x는 그대로 두세요."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        if x.dtype.kind == "f":
            x -= np.mean(x)
        return x @ self.W


# %% targets_overwritten
"""The targets are overwritten with the labels: make a new array, and leave t as it is.
정답 배열 t를 덮어썼습니다. 새 배열을 만들고 t는 그대로 두세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        y = softmax(self.predict(x))
        loss = cross_entropy_error(y, t)
        if t.shape == y.shape:
            t *= 2
        return loss


# %% in_half_precision
"""float16 keeps three digits only: leave the scores in the floats that x @ W gives.
float16은 세 자리 정도만 정확합니다. x @ W로 얻은 실수를 그대로 쓰세요."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        return (x @ self.W).astype(np.float16)


# %% without_a_return
"""The loss is computed but not returned: write return.
손실을 계산했지만 돌려주지 않았습니다. return을 쓰세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        cross_entropy_error(softmax(self.predict(x)), t)


# %% weights_in_single_precision
"""The weights are kept in float32, which has seven digits and ends at 3e38: keep them in their own dtype, or in float64.
가중치를 float32에 담았습니다. float32는 일곱 자리뿐이고 3e38을 넘지 못합니다. 받은 dtype 그대로, 또는 float64로 두세요."""


class SimpleNet(SimpleNet):
    def __init__(self, W):
        self.W = np.array(W, dtype=np.float32)


# %% loss_in_an_array
"""The loss is an array with one number in it: it should be the number itself, as np.mean(...) gives it.
손실이 수 하나가 든 배열입니다. np.mean(...)의 결과처럼 수 자체여야 합니다."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        return np.array([cross_entropy_error(softmax(self.predict(x)), t)])


# %% one_maximum_for_the_batch
"""The largest score of the whole batch is subtracted: rows far below it become 0 / 0, nan. Subtract each row's own maximum.
배치 전체에서 가장 큰 점수를 뺐습니다. 그보다 훨씬 작은 행은 0 / 0, 곧 nan이 됩니다. 행마다 제 최댓값을 빼세요."""


class SimpleNet(SimpleNet):
    def loss(self, x, t):
        scores = self.predict(x)
        exps = np.exp(scores - np.max(scores))
        return cross_entropy_error(exps / np.sum(exps, axis=-1, keepdims=True), t)


# %% small_numbers_cleared_in_place
"""Small numbers are set to 0 in the caller's x: np.asarray makes no copy of an array of that dtype. Leave x as it is.
호출한 쪽의 x에서 작은 수를 0으로 바꿨습니다. np.asarray는 dtype이 같으면 복사하지 않습니다. x는 그대로 두세요."""


class SimpleNet(SimpleNet):
    def predict(self, x):
        x = np.asarray(x, dtype=np.float64)
        x[np.abs(x) < 1e-3] = 0
        return x @ self.W
