# %% floor_of_the_number_of_steps
"""The shorter last batch is left out: `//` rounds the number of steps down, and round() goes to the nearest. Round N / batch_size up.
마지막의 짧은 배치가 빠집니다. `//`는 스텝 수를 내림하고 round()는 반올림합니다. N / batch_size를 올림하세요."""


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
"""Where N is not a multiple of batch_size, the shorter last batch is left out. The number of steps is N / batch_size rounded up.
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
"""N // batch_size + 1 is one step too many where batch_size divides N. The last batch is empty.
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
"""This is the gradient of the squared error. For the absolute error only the sign of the error counts.
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
"""The loss is the mean of the squared errors. It should be the mean of their absolute values.
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
"""The loss is the mean of the errors themselves, in which too large and too small ones cancel. Take their absolute values.
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
"""The absolute value is taken of the mean error. Take it of each error, then the mean.
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
"""Sums are taken where means should be. A batch's loss and steps must not grow with its size.
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
"""The slopes are summed over the batch. Take their mean.
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
"""The sums are divided by batch_size, although the last batch may have fewer samples. Divide by its own number of samples.
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
"""The steps go uphill, away from the targets. Subtract lr times the slope.
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
"""The steps go uphill, away from the targets. Subtract lr times the slope.
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
                error = y[batch] - self.predict(x[batch])
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% b_after_the_new_w
"""The error for b is computed with the new w. Both steps are taken from the w and b before them.
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
"""The slope of w lacks x. It is the mean of sign times x.
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
"""The mean of the signs is multiplied by the mean of x. Multiply each sign by its own x first, then take the mean.
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
"""Only w is changed. B is a parameter too.
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
"""lr is not used. The slopes must be multiplied by it.
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
"""Where the error is 0 the sign is 0. Here it counts as -1, and a perfect prediction is pushed away.
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
"""Where the error is 0 the sign is 0. Here it counts as 1, and a perfect prediction is pushed away.
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
"""error / |error| is 0 / 0 where a prediction is perfect, and turns w and b into nan. Np.sign gives 0 there.
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
"""The samples are shuffled. Take the batches in order.
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
"""Every step uses all the samples. Use those of its batch.
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
"""Every step uses the first batch. Move on by batch_size samples.
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
"""Every fit begins with w = b = 0 again. Go on from where the model was.
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
"""w begins with a random number. A new model begins with w = 0.0 and b = 0.0.
w가 무작위 수에서 시작합니다. 새 모델은 w = 0.0, b = 0.0에서 시작합니다."""


class LinearModel(LinearModel):
    def __init__(self):
        self.w = np.random.randn()
        self.b = 0.0


# %% begins_at_one
"""w begins with 1. A new model begins with w = 0.0 and b = 0.0.
w가 1에서 시작합니다. 새 모델은 w = 0.0, b = 0.0에서 시작합니다."""


class LinearModel(LinearModel):
    def __init__(self):
        self.w = 1.0
        self.b = 0.0


# %% sum_of_the_batch_losses
"""The loss of an epoch is the sum of its batch losses. Take their mean.
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
"""The loss of an epoch is that of its last batch. Take the mean of all its batch losses.
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
"""The loss of an epoch is the mean over the samples, in which a shorter last batch counts less. Take the mean of the batch losses.
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
"""The loss of an epoch is that of all samples after it. Take the mean of the batch losses, each from before its step.
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
"""A batch's loss is computed after its step. Take it from before, with the error that the step uses.
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
"""The losses of earlier epochs are not cleared. Begin the list or the total of batch losses anew in each epoch.
앞 에폭의 손실을 지우지 않았습니다. 배치 손실의 리스트나 합계를 에폭마다 새로 시작하세요."""


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
"""Each line shows the loss of its batch alone. Show the mean of this epoch's batch losses so far.
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
"""There is one loss for each step. Return one for each epoch.
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
"""Only the last epoch's loss is returned. Return a list with the loss of every epoch.
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
"""fit prints the losses and returns None. Return the list of the epochs' losses.
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
"""The epochs and steps are counted from 0 in what is printed. Count them from 1.
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
"""A second fit counts its epochs on from the first one's. Each fit prints them from 1 to epochs.
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
"""The list that fit returns is kept in the model, so a second fit returns the first one's losses too. Begin it anew.
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
"""The lines count samples instead of steps. S/S are the step and the number of steps in an epoch.
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
"""There is one line of progress for each epoch. Print one after every step.
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
"""The losses are printed with all their digits. 4 after the point, as {loss:.4f} does.
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
"""fit prints nothing. Print a line for each epoch and for each step.
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
"""predict gives w·x without b. Add b.
predict가 b 없이 w·x만 돌려줍니다. b를 더하세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        return self.w * x


# %% the_error_written_into_y
"""`y -= ...` writes into the caller's targets. Make a new array for the error.
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
"""print ends its lines with something other than a line break, so they are written over or run together. Leave out end=.
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


# %% two_digits
"""The losses are printed with another number of digits. Print 4, as {loss:.4f} does.
손실을 네 자리가 아니게 출력합니다. {loss:.4f}처럼 네 자리를 출력하세요."""


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
                print(f"{step}/{steps} - loss: {np.mean(losses):.2f}")
            history.append(np.mean(losses))
        return history


# %% three_digits
"""The losses are printed with another number of digits. Print 4, as {loss:.4f} does.
손실을 네 자리가 아니게 출력합니다. {loss:.4f}처럼 네 자리를 출력하세요."""


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
                print(f"{step}/{steps} - loss: {np.mean(losses):.3f}")
            history.append(np.mean(losses))
        return history


# %% rounded_to_four_digits
"""The zeros at the end of a loss are missing. Print 4 digits with {loss:.4f}, not with round.
손실의 끝자리 0이 빠집니다. round가 아니라 {loss:.4f}로 네 자리를 출력하세요."""


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
                print(f"{step}/{steps} - loss: {round(float(np.mean(losses)), 4)}")
            history.append(np.mean(losses))
        return history


# %% the_line_of_the_epoch_late
"""The line of an epoch comes after its steps. Print it before them.
에폭의 줄을 스텝 뒤에 출력합니다. 스텝 앞에서 출력하세요."""


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
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            print(f"Epoch {epoch}/{epochs}")
            history.append(np.mean(losses))
        return history


# %% the_line_of_the_epoch_once
"""`Epoch` is printed once only. Print it at the beginning of every epoch.
`Epoch` 줄을 한 번만 출력합니다. 에폭을 시작할 때마다 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        print(f"Epoch 1/{epochs}")
        for epoch in range(1, epochs + 1):
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


# %% no_line_of_the_epoch
"""The line of the epoch is missing. Print `Epoch e/E` at the beginning of every epoch.
에폭의 줄이 없습니다. 에폭을 시작할 때마다 `Epoch e/E`를 출력하세요."""


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
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% the_line_of_the_epoch_without_the_total
"""The line of the epoch lacks the number of epochs. Print `Epoch e/E`.
에폭의 줄에 전체 에폭 수가 없습니다. `Epoch e/E`를 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}")
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


# %% epoch_in_lower_case
"""The line of the epoch is spelled differently. Print `Epoch e/E`.
에폭 줄의 글자가 다릅니다. `Epoch e/E`를 출력하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"epoch {epoch}/{epochs}")
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


# %% epochs_counted_from_zero
"""The epochs are counted from 0 in what is printed. Count them from 1.
출력에서 에폭을 0부터 셉니다. 1부터 세세요."""


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
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% steps_counted_from_zero
"""The steps are counted from 0 in what is printed. Count them from 1.
출력에서 스텝을 0부터 셉니다. 1부터 세세요."""


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
                print(f"{step - 1}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% steps_counted_over_all_epochs
"""The steps are counted on over all epochs. Count them from 1 in every epoch.
스텝을 모든 에폭에 걸쳐 셉니다. 에폭마다 1부터 세세요."""


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
                print(f"{step + (epoch - 1) * steps}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% step_without_the_total
"""The line of a step lacks the number of steps. Print s/S.
스텝의 줄에 전체 스텝 수가 없습니다. s/S를 출력하세요."""


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
                print(f"{step} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% epoch_for_the_step
"""The lines of the steps show the epoch. Print the number of the step and of the steps in an epoch.
스텝의 줄에 에폭을 출력합니다. 스텝의 번호와 한 에폭의 스텝 수를 출력하세요."""


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
                print(f"{epoch}/{epochs} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% number_of_samples_for_the_steps
"""The lines show the number of samples instead of the number of steps. Print s/S, S = ceil(N / batch_size).
스텝 수 자리에 샘플 수를 출력합니다. S = ceil(N / batch_size)로 s/S를 출력하세요."""


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
                print(f"{step}/{len(x)} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% without_the_word_loss
"""The line of a step is spelled differently. Print `s/S - loss: ` and the number.
스텝 줄의 글자가 다릅니다. `s/S - loss: `와 수를 출력하세요."""


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
                print(f"{step}/{steps} - {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% a_comma_for_the_dash
"""The line of a step is spelled differently. Print `s/S - loss: ` and the number.
스텝 줄의 글자가 다릅니다. `s/S - loss: `와 수를 출력하세요."""


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
                print(f"{step}/{steps}, loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% no_blank_after_the_colon
"""The line of a step is spelled differently. Print `s/S - loss: ` and the number.
스텝 줄의 글자가 다릅니다. `s/S - loss: `와 수를 출력하세요."""


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
                print(f"{step}/{steps} - loss:{np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% a_line_when_done
"""Another line is printed at the end. Print nothing but the lines of the epochs and the steps.
끝에 다른 줄을 출력합니다. 에폭과 스텝의 줄만 출력하세요."""


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
        print("done")
        return history


# %% w_and_b_printed_too
"""w and b are printed, too. Print nothing but the lines of the epochs and the steps.
w와 b도 출력합니다. 에폭과 스텝의 줄만 출력하세요."""


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
            print(f"w: {self.w:.4f}, b: {self.b:.4f}")
            history.append(np.mean(losses))
        return history


# %% a_blank_line_between_epochs
"""There are blank lines between the epochs. Print nothing but the lines of the epochs and the steps.
에폭 사이에 빈 줄이 있습니다. 에폭과 스텝의 줄만 출력하세요."""


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
            print()
            history.append(np.mean(losses))
        return history


# %% the_loss_of_the_epoch_again
"""The loss of the epoch is printed once more. Print nothing but the lines of the epochs and the steps.
에폭의 손실을 한 번 더 출력합니다. 에폭과 스텝의 줄만 출력하세요."""


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
            print(f"loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% every_tenth_step_printed
"""Some steps print no line. Print one after every step.
출력하지 않는 스텝이 있습니다. 스텝마다 한 줄씩 출력하세요."""


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
                if step <= 10 or step == steps:
                    print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% the_last_line_only
"""There is one line of progress for each epoch. Print one after every step.
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
                if step == steps:
                    print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% sum_of_the_losses_printed
"""The lines show the sum of the losses so far. Print their mean.
지금까지의 손실의 합을 출력합니다. 평균을 출력하세요."""


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
                print(f"{step}/{steps} - loss: {np.sum(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% divided_by_all_steps
"""The sum of the losses so far is divided by the number of all steps. Divide by the steps done.
지금까지의 손실의 합을 전체 스텝 수로 나누었습니다. 지금까지의 스텝 수로 나누세요."""


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
                print(f"{step}/{steps} - loss: {np.sum(losses) / steps:.4f}")
            history.append(np.mean(losses))
        return history


# %% default_of_10_epochs
"""fit does not run one epoch by default. Write epochs=1.
기본 에폭 수가 1이 아닙니다. epochs=1로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=10, batch_size=32, lr=0.01):
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


# %% default_of_100_epochs
"""fit does not run one epoch by default. Write epochs=1.
기본 에폭 수가 1이 아닙니다. epochs=1로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=100, batch_size=32, lr=0.01):
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


# %% default_batch_size_1
"""The default of batch_size is not 32. Write batch_size=32.
batch_size의 기본값이 32가 아닙니다. batch_size=32로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=1, lr=0.01):
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


# %% default_batch_size_16
"""The default of batch_size is not 32. Write batch_size=32.
batch_size의 기본값이 32가 아닙니다. batch_size=32로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=16, lr=0.01):
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


# %% default_batch_size_64
"""The default of batch_size is not 32. Write batch_size=32.
batch_size의 기본값이 32가 아닙니다. batch_size=32로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=64, lr=0.01):
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


# %% default_batch_size_100
"""The default of batch_size is not 32. Write batch_size=32.
batch_size의 기본값이 32가 아닙니다. batch_size=32로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=100, lr=0.01):
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


# %% default_lr_a_tenth
"""The default of lr is not 0.01. Write lr=0.01.
lr의 기본값이 0.01이 아닙니다. lr=0.01로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.1):
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


# %% default_lr_a_thousandth
"""The default of lr is not 0.01. Write lr=0.01.
lr의 기본값이 0.01이 아닙니다. lr=0.01로 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.001):
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


# %% the_square_itself
"""This is the gradient of the squared error. For the absolute error only the sign of the error counts.
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


# %% squared_error_throughout
"""Both the loss and the step are those of the squared error. Use |error|, and the sign of the error.
손실도 스텝도 제곱 오차의 것입니다. |오차|와 오차의 부호를 쓰세요."""


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
                self.w -= lr * np.mean(2 * error * x[batch])
                self.b -= lr * np.mean(2 * error)
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% w_is_never_changed
"""Only b is changed. w is a parameter, too.
b만 바뀝니다. w도 매개변수입니다."""


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
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% sign_forgotten_for_b
"""b is moved by lr itself. Multiply it by the mean of the signs.
b를 lr만큼 그대로 움직였습니다. 부호의 평균을 곱하세요."""


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
                self.b -= lr
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% w_goes_uphill
"""w moves away from the targets. Subtract lr times the mean of sign times x.
w가 정답에서 멀어집니다. lr × (부호 · x)의 평균을 빼세요."""


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
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% b_goes_uphill
"""b moves away from the targets. Subtract lr times the mean of the signs.
b가 정답에서 멀어집니다. lr × 부호의 평균을 빼세요."""


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
                self.b += lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% sum_for_b
"""The slope of b is summed over the batch. Take its mean.
b의 기울기를 배치에 대해 더했습니다. 평균을 구하세요."""


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
                self.b -= lr * np.sum(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% sum_for_w
"""The slope of w is summed over the batch. Take its mean.
w의 기울기를 배치에 대해 더했습니다. 평균을 구하세요."""


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
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% loss_is_a_sum
"""The loss of a batch is a sum. Take the mean of |error|.
배치의 손실이 합입니다. |오차|의 평균을 구하세요."""


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
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% half_of_the_loss
"""The loss is halved. Take the mean of |error| as it is.
손실을 반으로 나누었습니다. |오차|의 평균을 그대로 쓰세요."""


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
                losses.append(np.mean(np.abs(error)) / 2)
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% root_of_the_squares
"""The loss is the root of the mean square. Take the mean of |error|.
손실로 제곱 평균의 제곱근을 구했습니다. |오차|의 평균을 구하세요."""


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
                losses.append(np.sqrt(np.mean(error**2)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% the_return_too_early
"""fit ends after the first epoch. The return belongs behind both loops.
첫 에폭이 끝나면 fit이 끝납니다. return은 두 반복문이 끝난 뒤에 있어야 합니다."""


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


# %% an_epoch_short
"""One epoch too few is run. range(1, epochs) ends before epochs.
에폭이 하나 모자랍니다. range(1, epochs)는 epochs 앞에서 끝납니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs):
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


# %% a_step_short
"""The last step of every epoch is missing. range(1, steps) ends before steps.
에폭마다 마지막 스텝이 없습니다. range(1, steps)는 steps 앞에서 끝납니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% batches_one_short
"""A batch has one sample too few. The end of a slice is not included.
배치에 샘플이 하나 모자랍니다. 조각의 끝은 포함되지 않습니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size - (batch_size > 1))
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% batches_one_long
"""A batch has one sample too many. The slice i:i + batch_size already has batch_size samples.
배치에 샘플이 하나 더 많습니다. i:i + batch_size가 이미 batch_size개입니다."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size + 1)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% one_sample_a_step
"""A step takes one sample. Take batch_size samples.
한 스텝에 샘플 하나를 썼습니다. batch_size개를 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice(step - 1, step)
                error = self.predict(x[batch]) - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% batch_size_ignored
"""Every epoch takes one step with all samples. Take batch_size samples a step.
에폭마다 모든 샘플로 한 스텝만 했습니다. 한 스텝에 batch_size개를 쓰세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        batch_size, steps = len(x), 1
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


# %% updated_after_the_epoch
"""w and b are changed once an epoch. Change them in every step.
w와 b를 에폭마다 한 번만 바꿨습니다. 스텝마다 바꾸세요."""


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
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            error = self.predict(x) - y
            self.w -= lr * np.mean(np.sign(error) * x)
            self.b -= lr * np.mean(np.sign(error))
            history.append(np.mean(losses))
        return history


# %% the_error_of_the_epoch
"""The error is computed once an epoch. Compute it in every step, with the w and b of then.
오차를 에폭마다 한 번만 구했습니다. 스텝마다 그때의 w와 b로 구하세요."""


class LinearModel(LinearModel):
    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            errors = self.predict(x) - y
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = errors[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% w_and_b_swapped
"""The steps of w and b are swapped. The x belongs to w.
w와 b의 스텝이 뒤바뀌었습니다. x는 w의 스텝에 곱합니다."""


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
                self.b -= lr * np.mean(np.sign(error) * x[batch])
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% divided_by_n
"""The sums are divided by N, the number of all samples. Divide by the number of samples in the batch.
합을 전체 샘플 수 N으로 나누었습니다. 배치의 샘플 수로 나누세요."""


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
                self.w -= lr * np.sum(np.sign(error) * x[batch]) / len(x)
                self.b -= lr * np.sum(np.sign(error)) / len(x)
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% lr_divided
"""The slopes are divided by lr. Multiply them.
기울기를 lr로 나누었습니다. 곱하세요."""


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
                self.w -= 1 / max(lr, 1e-9) * np.mean(np.sign(error) * x[batch])
                self.b -= 1 / max(lr, 1e-9) * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% lr_is_always_a_hundredth
"""lr is 0.01 whatever is given. Use the lr that fit is given.
무엇을 넘기든 lr이 0.01입니다. fit이 받은 lr을 쓰세요."""


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
                self.w -= 0.01 * np.mean(np.sign(error) * x[batch])
                self.b -= 0.01 * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% history_of_batches_in_lists
"""The result is a list of lists. Return a number for each epoch, the mean.
결과가 리스트의 리스트입니다. 에폭마다 평균 하나를 돌려주세요."""


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
            history.append(losses)
        return history


# %% history_of_the_first_loss
"""The loss of an epoch is that of its first batch. Take the mean of all its batch losses.
에폭의 손실로 첫 배치의 손실을 돌려줍니다. 그 에폭의 모든 배치 손실을 평균하세요."""


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
            history.append(losses[0])
        return history


# %% w_and_b_returned
"""fit returns w and b. Return the list of the epochs' losses.
fit이 w와 b를 돌려줍니다. 에폭의 손실 리스트를 돌려주세요."""


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
        return self.w, self.b


# %% histories_in_a_dict
"""fit returns a dict. Return the list of the epochs' losses.
fit이 딕셔너리를 돌려줍니다. 에폭의 손실 리스트를 돌려주세요."""


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
        return {"loss": history}


# %% predict_returns_nothing
"""predict returns None. Return w·x + b.
predict가 None을 돌려줍니다. w·x + b를 돌려주세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.w * x[batch] + self.b - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% w_and_b_swapped_in_predict
"""predict gives b·x + w. Multiply x by w, then add b.
predict가 b·x + w를 돌려줍니다. x에 w를 곱하고 b를 더하세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        return self.b * x + self.w

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.w * x[batch] + self.b - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% b_subtracted_in_predict
"""predict subtracts b. Add it.
predict에서 b를 뺐습니다. 더하세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        return self.w * x - self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.w * x[batch] + self.b - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% predict_without_the_bias
"""predict gives w·x without b. Add b.
predict가 b 없이 w·x만 돌려줍니다. b를 더하세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        return self.w * x

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.w * x[batch] + self.b - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% predict_gives_a_list
"""predict returns a list. Return an array.
predict가 리스트를 돌려줍니다. 배열을 돌려주세요."""


class LinearModel(LinearModel):
    def predict(self, x):
        return [self.w * one + self.b for one in x]

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        history = []
        steps = -(-len(x) // batch_size)
        for epoch in range(1, epochs + 1):
            print(f"Epoch {epoch}/{epochs}")
            losses = []
            for step in range(1, steps + 1):
                batch = slice((step - 1) * batch_size, step * batch_size)
                error = self.w * x[batch] + self.b - y[batch]
                losses.append(np.mean(np.abs(error)))
                self.w -= lr * np.mean(np.sign(error) * x[batch])
                self.b -= lr * np.mean(np.sign(error))
                print(f"{step}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% b_begins_at_one
"""b does not begin at 0. A new model begins with w = 0.0 and b = 0.0.
b가 0에서 시작하지 않습니다. 새 모델은 w = 0.0, b = 0.0에서 시작합니다."""


class LinearModel(LinearModel):
    def __init__(self):
        self.w = 0.0
        self.b = 1.0


# %% weights_of_the_class
"""w and b belong to the class, so models share them. Set self.w and self.b in __init__.
w와 b가 클래스에 있어서 모델들이 함께 씁니다. __init__에서 self.w와 self.b를 정하세요."""


class LinearModel(LinearModel):
    kept = [0.0, 0.0]

    def __init__(self):
        pass

    @property
    def w(self):
        return self.kept[0]

    @w.setter
    def w(self, value):
        self.kept[0] = value

    @property
    def b(self):
        return self.kept[1]

    @b.setter
    def b(self, value):
        self.kept[1] = value


# %% w_as_an_array_of_one
"""w and b are arrays of one element. Begin with the numbers 0.0.
w와 b가 원소 하나짜리 배열입니다. 수 0.0에서 시작하세요."""


class LinearModel(LinearModel):
    def __init__(self):
        self.w = np.zeros(1)
        self.b = np.zeros(1)


# %% floor_and_a_total
"""The shorter last batch is left out: `//` rounds the number of steps down, and round() goes to the nearest. Round N / batch_size up.
마지막의 짧은 배치가 빠집니다. `//`는 스텝 수를 내림하고 round()는 반올림합니다. N / batch_size를 올림하세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = len(x) // batch_size
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% floor_and_a_total_by_one_step_at_least
"""The shorter last batch is left out: `//` rounds the number of steps down, and round() goes to the nearest. Round N / batch_size up.
마지막의 짧은 배치가 빠집니다. `//`는 스텝 수를 내림하고 round()는 반올림합니다. N / batch_size를 올림하세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = len(x) // batch_size
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / max(steps, 1))
        return history


# %% rounded_to_the_nearest_and_a_total
"""The shorter last batch is left out: `//` rounds the number of steps down, and round() goes to the nearest. Round N / batch_size up.
마지막의 짧은 배치가 빠집니다. `//`는 스텝 수를 내림하고 round()는 반올림합니다. N / batch_size를 올림하세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = round(len(x) / batch_size)
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% rounded_half_up
"""The shorter last batch is left out: `//` rounds the number of steps down, and round() goes to the nearest. Round N / batch_size up.
마지막의 짧은 배치가 빠집니다. `//`는 스텝 수를 내림하고 round()는 반올림합니다. N / batch_size를 올림하세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(len(x) / batch_size + 0.5)
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% rounded_to_the_nearest
"""The shorter last batch is left out: `//` rounds the number of steps down, and round() goes to the nearest. Round N / batch_size up.
마지막의 짧은 배치가 빠집니다. `//`는 스텝 수를 내림하고 round()는 반올림합니다. N / batch_size를 올림하세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = round(len(x) / batch_size)
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            losses = []
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                losses.append(np.mean(np.abs(error)))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {np.mean(losses):.4f}")
            history.append(np.mean(losses))
        return history


# %% rounded_to_the_nearest_one_at_least
"""The shorter last batch is left out: `//` rounds the number of steps down, and round() goes to the nearest. Round N / batch_size up.
마지막의 짧은 배치가 빠집니다. `//`는 스텝 수를 내림하고 round()는 반올림합니다. N / batch_size를 올림하세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = max(round(len(x) / batch_size), 1)
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% total_not_begun_anew
"""The losses of earlier epochs are not cleared. Begin the list or the total of batch losses anew in each epoch.
앞 에폭의 손실을 지우지 않았습니다. 배치 손실의 리스트나 합계를 에폭마다 새로 시작하세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        total = 0.0
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% error_for_its_sign
"""The slopes use the error itself. Use its sign, np.sign(error), 1, 0 or -1.
기울기에 오차 자체를 썼습니다. 오차의 부호 np.sign(error), 곧 1, 0, -1을 쓰세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = error
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% error_for_its_sign_and_squared_loss
"""Both the loss and the step are those of the squared error. Use |error|, and the sign of the error.
손실도 스텝도 제곱 오차의 것입니다. |오차|와 오차의 부호를 쓰세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = error
                total += np.mean(error ** 2)
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% half_of_the_squared_error_throughout
"""Both the loss and the step are those of the squared error. Use |error|, and the sign of the error.
손실도 스텝도 제곱 오차의 것입니다. |오차|와 오차의 부호를 쓰세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = error
                total += np.mean(error ** 2 / 2)
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% absolute_error_for_the_sign
"""The slopes use |error|, which has no sign. Use np.sign(error), 1, 0 or -1.
기울기에 부호가 없는 |오차|를 썼습니다. np.sign(error), 곧 1, 0, -1을 쓰세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.abs(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% one_for_the_sign
"""The sign is always 1. It is -1 where the prediction is too small.
부호가 늘 1입니다. 예측이 너무 작으면 -1입니다."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.ones_like(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% returns_itself
"""fit returns the model itself. Return the list of the epochs' losses.
fit이 모델 자신을 돌려줍니다. 에폭의 손실 리스트를 돌려주세요."""


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return self
