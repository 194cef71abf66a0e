# %% floor_of_the_number_of_steps
"""N // batch_size leaves out the shorter last batch, and is 0 where batch_size is larger than N: round N / batch_size up.
N // batch_size로는 마지막의 짧은 배치가 빠지고, batch_size가 N보다 크면 0이 됩니다. N / batch_size를 올림하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = len(x) // batch_size
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% at_least_one_step
"""Where N is not a multiple of batch_size, the shorter last batch is left out: the number of steps is N / batch_size rounded up.
N이 batch_size의 배수가 아니면 마지막의 짧은 배치가 빠집니다. 스텝 수는 N / batch_size를 올림한 값입니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = max(1, len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% one_step_too_many
"""N // batch_size + 1 is one step too many where batch_size divides N: the last batch is empty.
batch_size가 N의 약수이면 N // batch_size + 1은 하나가 많아 마지막 배치가 비게 됩니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = len(x) // batch_size + 1
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% squared_error
"""This is the gradient of the squared error: for the absolute error only the sign of the error counts.
이것은 제곱 오차의 기울기입니다. 절대 오차에서는 오차의 부호만 쓰입니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(2 * error * x[batch])
                self.b -= lr * np.mean(2 * error)
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% squared_loss
"""The loss is the mean of the squared errors: it should be the mean of their absolute values.
손실로 오차 제곱의 평균을 구했습니다. 오차의 절댓값을 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(error**2))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% loss_without_the_absolute_value
"""The loss is the mean of the errors themselves, in which too large and too small ones cancel: take their absolute values.
오차 자체를 평균해서 양수와 음수가 서로 지워집니다. 절댓값을 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(error))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% absolute_value_of_the_mean
"""The absolute value is taken of the mean error: take it of each error, then the mean.
오차를 평균한 뒤에 절댓값을 구했습니다. 오차마다 절댓값을 구한 다음 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.abs(np.mean(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% sum_for_mean
"""Sums are taken where means should be: a batch's loss and steps must not grow with its size.
평균을 구해야 할 곳에서 합을 구했습니다. 배치의 손실과 스텝은 배치 크기에 따라 커지면 안 됩니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.sum(np.abs(error)))
                self.w -= lr * np.sum(np.sign(error) * x[batch])
                self.b -= lr * np.sum(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% slopes_are_sums
"""The slopes are summed over the batch: take their mean.
기울기를 배치에 대해 더했습니다. 평균을 구하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.sum(np.sign(error) * x[batch])
                self.b -= lr * np.sum(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% divided_by_batch_size
"""The sums are divided by batch_size, although the last batch may have fewer samples: divide by its own number of samples.
마지막 배치는 샘플이 더 적을 수 있는데도 합을 batch_size로 나누었습니다. 그 배치의 샘플 수로 나누세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.sum(np.abs(error)) / batch_size)
                self.w -= lr * np.sum(np.sign(error) * x[batch]) / batch_size
                self.b -= lr * np.sum(np.sign(error)) / batch_size
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% away_from_the_targets
"""The steps go uphill, away from the targets: subtract lr times the slope.
스텝이 정답에서 멀어지는 오르막으로 갑니다. lr × 기울기를 빼세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w += lr * np.mean(np.sign(error) * x[batch])
                self.b += lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% sign_of_the_opposite_error
"""The sign is that of y - (w·x + b), but the step is subtracted as for w·x + b - y: the two together go uphill.
부호는 y - (w·x + b)의 것인데 w·x + b - y일 때처럼 빼서 오르막으로 갑니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = y[batch] - self.predict(x[batch])
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% b_after_the_new_w
"""The error for b is computed with the new w: both steps are taken from the w and b before them.
b의 오차를 새 w로 계산했습니다. 두 스텝 모두 갱신하기 전의 w와 b에서 구하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                error = self.predict(x[batch]) - y[batch]
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% w_without_x
"""The slope of w lacks x: it is the mean of sign times x.
w의 기울기에 x가 빠졌습니다. 부호와 x를 곱해 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error))
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% mean_of_sign_times_mean_of_x
"""The mean of the signs is multiplied by the mean of x: multiply each sign by its own x first, then take the mean.
부호의 평균에 x의 평균을 곱했습니다. 부호마다 제 x를 곱한 다음 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error)) * np.mean(x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% b_is_never_changed
"""Only w is changed: b is a parameter too.
w만 바뀝니다. b도 매개변수입니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% lr_ignored
"""lr is not used: the slopes must be multiplied by it.
lr을 쓰지 않았습니다. 기울기에 lr을 곱하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= np.mean(np.sign(error) * x[batch])
                self.b -= np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% zero_counts_as_too_small
"""Where the error is 0 the sign is 0: here it counts as -1, and a perfect prediction is pushed away.
오차가 0이면 부호도 0입니다. 여기서는 -1로 세어 꼭 맞은 예측이 밀려납니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.where(error > 0, 1, -1) * x[batch])
                self.b -= lr * np.mean(np.where(error > 0, 1, -1))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% zero_counts_as_too_large
"""Where the error is 0 the sign is 0: here it counts as 1, and a perfect prediction is pushed away.
오차가 0이면 부호도 0입니다. 여기서는 1로 세어 꼭 맞은 예측이 밀려납니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.where(error >= 0, 1, -1) * x[batch])
                self.b -= lr * np.mean(np.where(error >= 0, 1, -1))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% error_over_its_absolute_value
"""error / |error| is 0 / 0 where a prediction is perfect, and turns w and b into nan: np.sign gives 0 there.
예측이 꼭 맞으면 error / |error|가 0 / 0이 되어 w와 b가 nan이 됩니다. np.sign은 0을 줍니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(error / np.abs(error) * x[batch])
                self.b -= lr * np.mean(error / np.abs(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% shuffled
"""The samples are shuffled: take the batches in order.
샘플을 섞었습니다. 배치는 주어진 순서대로 만드세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            order = np.random.default_rng(epoch + 1).permutation(len(x))  # the same mistake in every run
            x, y = x[order], y[order]
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% all_samples_every_step
"""Every step uses all the samples: use those of its batch.
스텝마다 모든 샘플을 썼습니다. 그 배치의 샘플만 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice(None)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% the_first_batch_only
"""Every step uses the first batch: move on by batch_size samples.
스텝마다 첫 배치를 썼습니다. batch_size개씩 다음 샘플로 넘어가세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice(0, batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% begins_anew
"""Every fit begins with w = b = 0 again: go on from where the model was.
fit할 때마다 w = b = 0에서 다시 시작합니다. 앞의 w와 b에서 이어 가세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        self.w, self.b = 0.0, 0.0
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% begins_at_random
"""w begins with a random number: a new model begins with w = 0.0 and b = 0.0.
w가 무작위 수에서 시작합니다. 새 모델은 w = 0.0, b = 0.0에서 시작합니다."""


class LinearModel(LinearModel):
    def __init__(self):
        self.w = np.random.randn()
        self.b = 0.0


# %% begins_at_one
"""w begins with 1: a new model begins with w = 0.0 and b = 0.0.
w가 1에서 시작합니다. 새 모델은 w = 0.0, b = 0.0에서 시작합니다."""


class LinearModel(LinearModel):
    def __init__(self):
        self.w = 1.0
        self.b = 0.0


# %% begins_with_integers
"""w and b begin as the integers 0, and 0 - y of unsigned integers wraps around to a huge number: begin with 0.0.
w와 b가 정수 0에서 시작해, y가 부호 없는 정수이면 0 - y가 아주 큰 수가 됩니다. 0.0에서 시작하세요."""


class LinearModel(LinearModel):
    def __init__(self):
        self.w = 0
        self.b = 0


# %% sum_of_the_batch_losses
"""The loss of an epoch is the sum of its batch losses: take their mean.
에폭의 손실로 배치 손실의 합을 돌려줍니다. 평균을 구하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.sum(losses))
        return history


# %% last_batch_loss
"""The loss of an epoch is that of its last batch: take the mean of all its batch losses.
에폭의 손실로 마지막 배치의 손실을 돌려줍니다. 그 에폭의 모든 배치 손실을 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(losses[-1])
        return history


# %% weighted_by_samples
"""The loss of an epoch is the mean over the samples, in which a shorter last batch counts less: take the mean of the batch losses.
에폭의 손실을 샘플에 대해 평균해서 짧은 마지막 배치의 비중이 작아집니다. 배치 손실들을 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses, sizes = [], []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                sizes.append(len(error))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.average(losses, weights=sizes))
        return history


# %% loss_after_the_epoch
"""The loss of an epoch is that of all samples after it: take the mean of the batch losses, each from before its step.
에폭이 끝난 뒤 모든 샘플의 손실을 구했습니다. 스텝 전에 구한 배치 손실들을 평균하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(np.abs(self.predict(x) - y)))
        return history


# %% loss_after_the_step
"""A batch's loss is computed after its step: take it from before, with the error that the step uses.
배치 손실을 스텝 뒤에 구했습니다. 스텝에 쓰는 오차로, 스텝 전에 구하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                losses.append(np.mean(np.abs(self.predict(x[batch]) - y[batch])))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% losses_of_all_epochs_together
"""The list of batch losses is not begun anew in each epoch, so earlier epochs count in the mean.
배치 손실의 리스트를 에폭마다 새로 시작하지 않아서 앞 에폭의 손실까지 평균에 들어갑니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        losses = []
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% prints_the_batch_loss
"""Each line shows the loss of its batch alone: show the mean of this epoch's batch losses so far.
줄마다 그 배치만의 손실을 출력합니다. 그 에폭에서 지금까지 구한 배치 손실의 평균을 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {losses[-1]:.4f}")
            history.append(np.mean(losses))
        return history


# %% returns_the_loss_of_every_step
"""There is one loss for each step: return one for each epoch.
손실이 스텝마다 하나입니다. 에폭마다 하나를 돌려주세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history += losses
        return history


# %% returns_the_last_epoch
"""Only the last epoch's loss is returned: return a list with the loss of every epoch.
마지막 에폭의 손실만 돌려줍니다. 모든 에폭의 손실을 리스트로 돌려주세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history[-1] if history else None


# %% returns_nothing
"""fit prints the losses and returns None: return the list of the epochs' losses.
fit이 손실을 출력만 하고 None을 돌려줍니다. 에폭의 손실 리스트를 돌려주세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))


# %% counted_from_zero
"""The epochs and steps are counted from 0 in what is printed: count them from 1.
출력에서 에폭과 스텝을 0부터 셉니다. 1부터 세세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch - 1}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step - 1}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% epochs_counted_over_all_fits
"""A second fit counts its epochs on from the first one's: each fit prints them from 1 to epochs.
두 번째 fit이 첫 fit에 이어서 에폭을 셉니다. fit마다 1부터 epochs까지 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        before = getattr(self, 'before', 0)
        self.before = before + epochs
        for epoch in range(1, epochs + 1):
            print(f"Epoch {before + epoch}/{before + epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% losses_of_all_fits
"""The list that fit returns is kept in the model, so a second fit returns the first one's losses too: begin it anew.
fit이 돌려주는 리스트를 모델에 계속 모아서 두 번째 fit의 결과에 첫 fit의 손실까지 들어갑니다. 새로 시작하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = self.history = getattr(self, 'history', [])
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% prints_the_samples_done
"""The lines count samples instead of steps: s/S are the step and the number of steps in an epoch.
줄에 스텝이 아니라 샘플 수를 출력합니다. s/S는 몇 번째 스텝인지와 한 에폭의 스텝 수입니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{min(step * batch_size, len(x))}/{len(x)} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% one_line_an_epoch
"""There is one line of progress for each epoch: print one after every step.
진행 상황을 에폭마다 한 줄만 출력합니다. 스텝마다 한 줄씩 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
            print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% not_rounded
"""The losses are printed with all their digits: 4 after the point, as {loss:.4f} does.
손실을 모든 자리까지 출력합니다. {loss:.4f}처럼 소수점 아래 네 자리만 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses)}")
            history.append(np.mean(losses))
        return history


# %% prints_nothing
"""fit prints nothing: print a line for each epoch and for each step.
fit이 아무것도 출력하지 않습니다. 에폭마다, 스텝마다 한 줄씩 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
            history.append(np.mean(losses))
        return history


# %% without_the_bias
"""predict gives w·x without b: add b.
predict가 b 없이 w·x만 돌려줍니다. b를 더하세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        return self.w * x


# %% rounded_predictions
"""The predictions are stored in x's dtype, which cuts them to integers where x is one: let them be floats.
예측을 x의 dtype으로 저장해서, x가 정수이면 예측도 정수로 잘립니다. 실수로 두세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        return (self.w * x + self.b).astype(x.dtype)


# %% other_defaults
"""The defaults of fit are not epochs=1, batch_size=32, lr=0.01.
fit의 기본값이 epochs=1, batch_size=32, lr=0.01이 아닙니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=10, batch_size=1, lr=0.1):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% lr_of_zero_replaced
"""`lr or 0.01` takes 0 for a missing number: a learning rate of 0 is one too, and leaves w and b as they are.
`lr or 0.01`은 0을 값이 없는 것으로 여깁니다. 학습률 0도 학습률이고, 그때 w와 b는 그대로여야 합니다."""
whole_fit = LinearModel.fit


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        return whole_fit(self, x, y, epochs, batch_size, lr or 0.01)


# %% the_error_written_into_y
"""`y -= ...` writes into the caller's targets: make a new array for the error.
`y -= ...`는 호출한 쪽의 정답을 바꿉니다. 오차를 담을 새 배열을 만드세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = y[batch]
                if error.dtype == float:
                    error -= self.predict(x[batch])
                    error *= -1
                else:
                    error = self.predict(x[batch]) - error
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% written_over
"""print ends its lines with something other than a line break, so they are written over or run together: leave out end=.
print가 줄을 줄바꿈이 아닌 다른 것으로 끝내서 줄이 겹쳐 쓰이거나 이어집니다. end=를 빼세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}", end="\r")
            history.append(np.mean(losses))
        return history


# %% unsigned_targets_negated
"""-y wraps around where y has an unsigned dtype: subtract y from the prediction, which is a float.
y가 부호 없는 정수이면 -y는 아주 큰 수가 됩니다. 실수인 예측에서 y를 빼세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) + (-y[batch])
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% signs_in_small_integers
"""The signs are stored as small integers, and their product with small integers of x can overflow: leave them floats.
부호를 작은 정수로 저장해서, x도 작은 정수이면 곱이 넘칠 수 있습니다(overflow). 실수로 두세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error).astype(np.int8) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history
