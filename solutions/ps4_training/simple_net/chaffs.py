# %% probabilities_for_scores
"""predict gives probabilities. Return the scores x @ W; the softmax belongs in loss.
predict가 확률을 돌려줍니다. 점수 x @ W를 돌려주고 softmax는 loss에서 취하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return softmax(np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = z
        loss = cross_entropy_error(y, t)
        return loss


# %% softmax_twice
"""Softmax is taken twice, in predict and again in loss. Let predict return the scores alone.
predict와 loss에서 softmax를 두 번 취했습니다. predict는 점수만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return softmax(np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% softmax_twice_in_loss
"""loss takes softmax twice. Once is enough.
loss에서 softmax를 두 번 취했습니다. 한 번만 취하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(softmax(z))
        loss = cross_entropy_error(y, t)
        return loss


# %% loss_without_softmax
"""The loss takes the scores for probabilities. Put them through softmax first.
loss가 점수를 확률처럼 썼습니다. 먼저 softmax를 취하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = z
        loss = cross_entropy_error(y, t)
        return loss


# %% sigmoid_for_softmax
"""Each score goes through a sigmoid by itself, so the probabilities do not sum to 1. Use softmax.
점수마다 따로 시그모이드를 취해서 확률의 합이 1이 아닙니다. softmax를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = 1 / (1 + np.exp(-z))
        loss = cross_entropy_error(y, t)
        return loss


# %% relu_before_softmax
"""The scores go through ReLU before the softmax. Give softmax the scores themselves.
점수에 ReLU를 취한 뒤 softmax를 취했습니다. softmax에 점수를 그대로 넣으세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(np.maximum(0, z))
        loss = cross_entropy_error(y, t)
        return loss


# %% relu_in_predict
"""predict puts the scores through ReLU. Return x @ W alone.
predict가 점수에 ReLU를 취합니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.maximum(0, np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% sigmoid_in_predict
"""predict puts the scores through the sigmoid. Return x @ W alone.
predict가 점수에 시그모이드를 취합니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return 1 / (1 + np.exp(-np.dot(x, self.W)))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% weights_first
"""W stands on the left, W @ x, which gives other sums, or shapes that do not fit. Write x @ W.
W @ x처럼 W를 왼쪽에 두어 값이 다르거나 모양이 맞지 않습니다. x @ W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(self.W, x)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% weights_first_and_transposed
"""W.T @ x is right for one sample alone. Write x @ W, which is right for a batch too.
W.T @ x는 샘플 하나에서만 맞습니다. 배치에도 맞는 x @ W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(self.W.T, x)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% transposed
"""x is multiplied by the transpose of W. Write x @ W: column k holds the weights of class k.
x에 W의 전치를 곱했습니다. 클래스 k의 가중치는 k번째 열이니 x @ W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W.T)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% transposed_at_the_beginning
"""The net keeps the transpose of W. Keep W as it is given.
W의 전치를 저장했습니다. W를 받은 그대로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W.T

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% element_by_element
"""`*` multiplies element by element. A matrix product is `@` or np.dot.
`*`는 원소끼리 곱합니다. 행렬 곱은 `@`나 np.dot입니다."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return x * self.W

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% summed_products
"""The products are added up to one number. Use the matrix product x @ W.
곱을 모두 더해 수 하나가 되었습니다. 행렬 곱 x @ W를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.sum(np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% sum_for_product
"""W is added to x, not multiplied. Write x @ W.
x에 W를 곱하지 않고 더했습니다. x @ W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return x + self.W

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% random_weights
"""The weights are drawn at random. Keep the W that is given: self.W = W.
가중치를 무작위로 만들었습니다. 받은 W를 self.W = W로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = np.random.randn(*W.shape)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% random_weights_of_the_book
"""The net draws the book's random 2 x 3 weights. Keep the W that is given: self.W = W.
책처럼 2 × 3 가중치를 무작위로 만들었습니다. 받은 W를 self.W = W로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = np.random.randn(2, 3)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% no_parameter_for_the_weights
"""__init__ does not take W. Write def __init__(self, W), and self.W = W.
__init__이 W를 받지 않습니다. def __init__(self, W)로 쓰고 self.W = W로 저장하세요."""


class SimpleNet:
    def __init__(self):
        self.W = np.random.randn(2, 3)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% zeros_for_weights
"""The weights are 0. Keep the W that is given: self.W = W.
가중치가 0입니다. 받은 W를 self.W = W로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = np.zeros(W.shape)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% a_local_variable
"""The weights are not stored in the net. Write self.W = W.
가중치를 신경망에 저장하지 않았습니다. self.W = W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% weights_of_the_class
"""A second net replaces the weights of the first. Store them in self.W, not in the class.
두 번째 신경망이 첫 번째의 가중치를 바꿔 버립니다. 클래스가 아니라 self.W에 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        SimpleNet.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% attribute_of_another_name
"""The net has no attribute W. Keep the weights as self.W.
신경망에 W라는 속성이 없습니다. 가중치를 self.W로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.weights = W

    def predict(self, x):
        return np.dot(x, self.weights)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% whole_weights
"""The weights lost their decimals. Keep W as it is given.
가중치의 소수부가 사라졌습니다. W를 받은 그대로 두세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W.astype(int)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% scaled_weights
"""The weights are made smaller. Keep W as it is given.
가중치를 작게 만들었습니다. W를 받은 그대로 두세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = 0.01 * W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% arguments_swapped
"""The arguments of cross_entropy_error are swapped. The probabilities come first: cross_entropy_error(y, t).
cross_entropy_error의 인수 순서가 바뀌었습니다. 확률이 먼저입니다: cross_entropy_error(y, t)."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(t, y)
        return loss


# %% sum_of_the_losses
"""The losses of the batch are added up. Take their mean.
배치의 손실을 더하기만 했습니다. 평균을 구하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t) * (len(x) if x.ndim == 2 else 1)
        return loss


# %% divided_once_more
"""The loss is divided once more, by 2 or by the number of samples. Return what cross_entropy_error gives.
손실을 2나 샘플 수로 한 번 더 나누었습니다. cross_entropy_error의 값을 그대로 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t) / x.shape[0]
        return loss


# %% mean_over_the_classes
"""The loss is divided by the number of classes. Return what cross_entropy_error gives.
손실을 클래스 수로 나누었습니다. cross_entropy_error의 값을 그대로 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t) / self.W.shape[1]
        return loss


# %% halved
"""The loss is divided once more, by 2 or by the number of samples. Return what cross_entropy_error gives.
손실을 2나 샘플 수로 한 번 더 나누었습니다. cross_entropy_error의 값을 그대로 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = 0.5 * cross_entropy_error(y, t)
        return loss


# %% negative
"""The loss has the wrong sign. Return what cross_entropy_error gives.
손실의 부호가 반대입니다. cross_entropy_error의 값을 그대로 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -cross_entropy_error(y, t)
        return loss


# %% one_loss_per_sample
"""The loss comes back sample by sample. Return one number, their mean.
손실이 샘플마다 하나씩 돌아옵니다. 평균인 수 하나를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.sum(t * np.log(y + 1e-7), axis=-1)
        return loss


# %% squared_error
"""This is the squared error of the probabilities. Use cross_entropy_error.
확률의 오차제곱합입니다. cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = 0.5 * np.sum((y - t) ** 2) / (len(x) if x.ndim == 2 else 1)
        return loss


# %% squared_error_of_the_scores
"""This is the squared error of the scores. Use softmax and cross_entropy_error.
점수의 오차제곱합입니다. softmax와 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = z
        loss = 0.5 * np.sum((y - t) ** 2) / (len(x) if x.ndim == 2 else 1)
        return loss


# %% one_hot_targets_only
"""The targets are multiplied with the logarithms, which is right for one-hot targets alone. Use cross_entropy_error, which takes labels too.
정답을 로그와 곱하는 방법은 원-핫일 때만 맞습니다. 레이블도 받는 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.sum(t * np.log(y + 1e-7)) / (len(x) if x.ndim == 2 else 1)
        return loss


# %% labels_only
"""The targets are used as indexes, which is right for labels alone. Use cross_entropy_error, which takes one-hot targets too.
정답을 인덱스로 쓰는 방법은 레이블일 때만 맞습니다. 원-핫도 받는 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.mean(np.log(np.atleast_2d(y)[np.arange(len(np.atleast_2d(y))), t] + 1e-7))
        return loss


# %% labels_made_one_hot
"""The labels are used as if they were one-hot, or the other way round: argmax over axis 1 needs two axes. Give t to cross_entropy_error as it is.
레이블을 원-핫처럼 다루었습니다. 축 1의 argmax에는 2차원이 필요하니 t를 cross_entropy_error에 그대로 넣으세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, np.argmax(t, axis=1))
        return loss


# %% base_two
"""The loss is a logarithm to the base 2. Use np.log, as cross_entropy_error does.
밑이 2인 로그를 썼습니다. cross_entropy_error처럼 np.log를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t) / np.log(2)
        return loss


# %% without_the_logarithm
"""The loss is the mean probability of the answers, without the logarithm. Use cross_entropy_error.
로그 없이 정답의 확률을 평균했습니다. cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = np.sum(y * t) / (len(x) if x.ndim == 2 else 1)
        return loss


# %% softmax_over_the_batch
"""The exponentials are divided by one sum over the batch. Use softmax, which gives each sample its own.
지수값을 배치 전체의 합으로 나누었습니다. 샘플마다 따로 더하는 softmax를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = np.exp(z) / np.sum(np.exp(z))
        loss = cross_entropy_error(y, t)
        return loss


# %% softmax_down_the_columns
"""The softmax runs down the columns. Use softmax, which goes along each row.
softmax가 열 방향으로 계산됩니다. 행을 따라 계산하는 softmax를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = np.exp(z) / np.sum(np.exp(z), axis=0)
        loss = cross_entropy_error(y, t)
        return loss


# %% batches_only
"""predict needs a batch: one sample of shape (D,) has one axis only. np.dot(x, W) takes both.
predict가 배치일 때만 됩니다. (D,) 모양의 샘플 하나에는 축이 하나뿐입니다. np.dot(x, W)는 둘 다 됩니다."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x.reshape(x.shape[0], x.shape[1]), self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% rows_of_x
"""predict goes through the rows of x, and one sample has none. np.dot(x, W) takes both.
predict가 x의 행을 하나씩 꺼내는데 샘플 하나에는 행이 없습니다. np.dot(x, W)는 둘 다 됩니다."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.array([np.dot(row, self.W) for row in x])

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% keeps_a_batch_axis
"""The scores of one sample come back as a batch of shape (1, K). Their shape is (K,).
샘플 하나의 점수가 (1, K) 모양의 배치로 돌아옵니다. (K,)여야 합니다."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(np.atleast_2d(x), self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% flat_scores
"""The scores of a batch are flat. Their shape is (N, K).
배치의 점수가 1차원으로 펴졌습니다. 모양은 (N, K)여야 합니다."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W).flatten()

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% the_best_class
"""predict gives the number of the largest score. Return the scores of all classes.
predict가 가장 큰 점수의 번호를 돌려줍니다. 모든 클래스의 점수를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.argmax(np.dot(x, self.W), axis=-1)

    def loss(self, x, t):
        z = np.dot(x, self.W)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% the_best_class_in_loss_too
"""predict gives the number of the largest score, and loss uses it. Return the scores of all classes.
predict가 가장 큰 점수의 번호를 돌려주고 loss가 그것을 씁니다. 모든 클래스의 점수를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.argmax(np.dot(x, self.W), axis=-1)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% one_best_class
"""predict gives one number for the whole batch. Return the scores of all samples and classes.
predict가 배치 전체에서 번호 하나만 돌려줍니다. 모든 샘플과 클래스의 점수를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.argmax(np.dot(x, self.W))

    def loss(self, x, t):
        z = np.dot(x, self.W)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% the_largest_score
"""predict gives the largest score only. Return the scores of all classes.
predict가 가장 큰 점수만 돌려줍니다. 모든 클래스의 점수를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.max(np.dot(x, self.W), axis=-1)

    def loss(self, x, t):
        z = np.dot(x, self.W)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% normalized_scores
"""predict divides the scores by the largest. Return x @ W alone.
predict가 점수를 가장 큰 점수로 나눕니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W) / np.max(np.abs(np.dot(x, self.W)))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% shifted_scores
"""predict subtracts the largest score. Return x @ W alone; softmax does that by itself.
predict가 가장 큰 점수를 뺍니다. x @ W만 돌려주세요. 그것은 softmax가 합니다."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W) - np.max(np.dot(x, self.W), axis=-1, keepdims=True)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% rounded_scores
"""The scores are rounded. Return all their digits.
점수를 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.round(np.dot(x, self.W), 2)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% a_bias_too_many
"""predict adds something to the scores. This net has no bias: return x @ W.
predict가 점수에 값을 더합니다. 이 신경망에는 편향이 없으니 x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W) + 1

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% predict_without_a_return
"""predict returns None. Write return in front of the scores.
predict가 None을 돌려줍니다. 점수 앞에 return을 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% without_a_return
"""loss returns None. Write return loss.
loss가 None을 돌려줍니다. return loss를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)


# %% the_probabilities_returned
"""loss returns the probabilities. Return the loss.
loss가 확률을 돌려줍니다. 손실을 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return y


# %% loss_in_an_array
"""The loss is an array with one number in it. Return the number itself.
손실이 수 하나가 든 배열입니다. 수 자체를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return np.array([loss])


# %% self_forgotten
"""The method is called without self. Write self.predict(x).
self 없이 메서드를 불렀습니다. self.predict(x)로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% self_forgotten_in_predict
"""W is used without self. Write self.W.
self 없이 W를 썼습니다. self.W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% self_not_a_parameter
"""predict has no parameter self. Write def predict(self, x).
predict에 self 매개변수가 없습니다. def predict(self, x)로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% init_misspelled
"""The constructor is not called __init__, with two underscores on each side, so W is not taken.
생성자의 이름이 __init__이 아니라서 W를 받지 못합니다. 양쪽에 밑줄을 두 개씩 쓰세요."""


class SimpleNet:
    def _init_(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% loss_of_x
"""loss puts x itself through softmax. Put the scores through it: self.predict(x).
loss가 x 자체에 softmax를 취합니다. 점수 self.predict(x)에 취하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(x)
        loss = cross_entropy_error(y, t)
        return loss


# %% one_label_for_the_batch
"""t is turned into one number by argmax without an axis. Give t to cross_entropy_error as it is.
축 없는 argmax로 t가 수 하나가 되었습니다. t를 cross_entropy_error에 그대로 넣으세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, np.argmax(t))
        return loss


# %% sum_of_the_one_hot_losses
"""The losses of the batch are added up, and labels are not recognised. Use cross_entropy_error.
배치의 손실을 더하기만 했고 레이블을 알아보지 못합니다. cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.sum(t * np.log(y + 1e-7))
        return loss


# %% divided_by_the_first_axis
"""The loss of one sample is divided by the number of classes, len(y). Use cross_entropy_error, which knows one sample from a batch.
샘플 하나의 손실을 클래스 수 len(y)로 나누었습니다. 샘플 하나와 배치를 구별하는 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.sum(t * np.log(y + 1e-7)) / len(y)
        return loss


# %% mean_of_all_products
"""The loss is averaged over all classes too. Divide by the number of samples only: use cross_entropy_error.
클래스까지 평균했습니다. 샘플 수로만 나누는 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.mean(t * np.log(y + 1e-7))
        return loss


# %% all_classes_counted
"""The logarithms of all classes are added up, whatever the answer is. Only the answer's counts: use cross_entropy_error.
정답과 상관없이 모든 클래스의 로그를 더했습니다. 정답의 로그만 세는 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.sum(np.log(y + 1e-7))
        return loss


# %% a_product_for_each_class
"""The loss is an array with a value for each class. Return one number: use cross_entropy_error.
손실이 클래스마다 값이 있는 배열입니다. 수 하나를 주는 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -t * np.log(y + 1e-7)
        return loss


# %% squared_error_not_halved
"""This is a squared error. Use cross_entropy_error.
오차제곱합입니다. cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = np.sum((y - t) ** 2)
        return loss


# %% mean_squared_error
"""This is the mean squared error. Use cross_entropy_error.
평균 제곱 오차입니다. cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = np.mean((y - t) ** 2)
        return loss


# %% one_minus_the_probability
"""This is 1 minus the probability of the answer. Use cross_entropy_error, which takes its logarithm.
1에서 정답의 확률을 뺐습니다. 로그를 취하는 cross_entropy_error를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = 1 - np.sum(y * t) / (len(x) if x.ndim == 2 else 1)
        return loss


# %% accuracy_for_the_loss
"""This is the accuracy. Return the loss: cross_entropy_error(y, t).
정확도입니다. 손실 cross_entropy_error(y, t)를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = np.mean(np.argmax(y, axis=-1) == np.argmax(t, axis=-1))
        return loss


# %% surprise_of_the_winner
"""The loss looks at the largest probability, not at the answer's. Use cross_entropy_error(y, t).
정답이 아니라 가장 큰 확률로 손실을 구했습니다. cross_entropy_error(y, t)를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = -np.log(np.max(y) + 1e-7)
        return loss


# %% the_scores_returned
"""loss returns the scores. Return the loss: cross_entropy_error(y, t).
loss가 점수를 돌려줍니다. 손실 cross_entropy_error(y, t)를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return z


# %% targets_forgotten
"""cross_entropy_error is called without the targets. Write cross_entropy_error(y, t).
정답 없이 cross_entropy_error를 불렀습니다. cross_entropy_error(y, t)로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y)
        return loss


# %% loss_and_probabilities
"""loss returns two things. Return the loss alone.
loss가 두 가지를 돌려줍니다. 손실만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss, y


# %% squared_loss
"""The loss is squared. Return what cross_entropy_error gives.
손실을 제곱했습니다. cross_entropy_error의 값을 그대로 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss ** 2


# %% softmax_of_the_weights
"""loss puts W through softmax. Put the scores through it: self.predict(x).
loss가 W에 softmax를 취합니다. 점수 self.predict(x)에 취하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(self.W)
        loss = cross_entropy_error(y, t)
        return loss


# %% transposed_x
"""x is transposed. A sample is a row already: write x @ W.
x를 전치했습니다. 샘플은 이미 행이니 x @ W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x.T, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% transposed_scores
"""The scores of a batch are transposed. Their shape is (N, K): return x @ W as it is.
배치의 점수가 전치되었습니다. 모양은 (N, K)이니 x @ W를 그대로 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W).T

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% first_scores_only
"""Only the first row of the scores, or the first score, comes back. Return all of x @ W.
점수의 첫 행이나 첫 점수만 돌아왔습니다. x @ W를 모두 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W)[0]

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% scores_divided
"""The scores are divided by the length of x. Return x @ W alone.
점수를 x의 길이로 나누었습니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W) / x.shape[0]

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% tanh_in_predict
"""predict puts the scores through tanh. Return x @ W alone.
predict가 점수에 tanh를 취합니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.tanh(np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% absolute_scores
"""predict returns absolute values. Return x @ W alone.
predict가 절댓값을 돌려줍니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.abs(np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% negative_scores
"""The scores have the wrong sign. Return x @ W.
점수의 부호가 반대입니다. x @ W를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return -np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% exponentials
"""predict returns exponentials of the scores. Return x @ W alone.
predict가 점수의 지수값을 돌려줍니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.exp(np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% softmax_of_x
"""x goes through softmax before the product. Use x as it is.
곱하기 전에 x에 softmax를 취했습니다. x를 그대로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(softmax(x), self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% step_of_the_scores
"""predict says only which scores are positive. Return the scores x @ W.
predict가 양수인 점수만 표시합니다. 점수 x @ W를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return (np.dot(x, self.W) > 0).astype(float)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% outer_product
"""np.outer multiplies every element with every other. Use the matrix product np.dot(x, W).
np.outer는 모든 원소를 서로 곱합니다. 행렬 곱 np.dot(x, W)를 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.outer(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% centred_scores
"""The mean is subtracted from the scores. Return x @ W alone.
점수에서 평균을 뺐습니다. x @ W만 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W) - np.mean(np.dot(x, self.W))

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% scores_in_a_list
"""The scores are a list. Return the array x @ W.
점수가 리스트입니다. 배열 x @ W를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.W).tolist()

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% weights_returned
"""predict returns the weights. Return x @ W.
predict가 가중치를 돌려줍니다. x @ W를 돌려주세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return self.W

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% weights_in_a_list
"""The net keeps the weights as a list. Keep the array: self.W = W.
가중치를 리스트로 저장했습니다. 배열 그대로 self.W = W로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W.tolist()

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% lower_case_attribute
"""An attribute or a name is misspelled. The weights are self.W, with a capital W.
속성이나 이름의 철자가 틀렸습니다. 가중치는 대문자 W를 쓴 self.W입니다."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.dot(x, self.w)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% normalized_weights
"""The weights are divided by their sum. Keep W as it is given.
가중치를 그 합으로 나누었습니다. W를 받은 그대로 두세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W / np.sum(W)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% ones_for_weights
"""The weights are 1. Keep the W that is given: self.W = W.
가중치가 1입니다. 받은 W를 self.W = W로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = np.ones(W.shape)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% transposed_by_matmul
"""x is multiplied by the transpose of W. Write x @ W: column k holds the weights of class k.
x에 W의 전치를 곱했습니다. 클래스 k의 가중치는 k번째 열이니 x @ W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return x @ self.W.T

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)


# %% weights_first_by_matmul
"""W stands on the left, W @ x, which gives other sums, or shapes that do not fit. Write x @ W.
W @ x처럼 W를 왼쪽에 두어 값이 다르거나 모양이 맞지 않습니다. x @ W로 쓰세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return self.W @ x

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)


# %% transposed_at_the_beginning_by_matmul
"""The net keeps the transpose of W. Keep W as it is given.
W의 전치를 저장했습니다. W를 받은 그대로 저장하세요."""


class SimpleNet:
    def __init__(self, W):
        self.W = W.T

    def predict(self, x):
        return x @ self.W

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)
