# Reference values of bases and cross-bases: splines::bs and splines::ns of R, the rest by definition.
# Cross-basis: W[i, (v - 1) * vl + l] = sum over lags j of bx[v](Q[i, j]) * bl[l](j)
# (Gasparrini 2010, doi:10.1002/sim.3940). Run in this folder: Rscript crossbasis.R
library(splines)
options(digits = 17)

x <- c(-40, -1, 0, 0.5, 3, 12.25, 20, 33, 50, 77.7, 99, 100, 101, 140)
lin <- function(x, intercept = FALSE) cbind(if (intercept) rep(1, length(x)), x)
poly <- function(x, degree, scale, intercept = FALSE) outer(x / scale, (1 - intercept):degree, "^")
strata <- function(x, breaks, intercept = FALSE) {
  stratum <- outer(x, sort(breaks), ">=")
  indicator <- stratum & !cbind(stratum[, -1, drop = FALSE], FALSE)
  cbind(if (intercept) rep(1, length(x)), indicator + 0)
}
thr <- function(x, at, side, intercept = FALSE) {
  hinges <- switch(side,
    high = cbind(pmax(x - at[1], 0)), low = cbind(pmax(at[1] - x, 0)),
    both = cbind(pmax(at[1] - x, 0), pmax(x - at[2], 0)))
  cbind(if (intercept) rep(1, length(x)), hinges)
}
bounds <- c(0, 100)
bases <- list(
  lin = lin(x), lin_1 = lin(x, TRUE),
  poly = poly(x, 3, 100), poly_1 = poly(x, 3, 100, TRUE),
  strata = strata(x, c(12.25, 50)), strata_1 = strata(x, c(12.25, 50), TRUE),
  thr_high = thr(x, 20, "high"), thr_low = thr(x, 20, "low"),
  thr_both_1 = thr(x, c(20, 50), "both", TRUE),
  ns = ns(x, knots = c(10, 40, 60), Boundary.knots = bounds),
  ns_1 = ns(x, knots = c(10, 40, 60), Boundary.knots = bounds, intercept = TRUE),
  ns_0 = ns(x, knots = NULL, Boundary.knots = bounds),
  ns_0_1 = ns(x, knots = NULL, Boundary.knots = bounds, intercept = TRUE),
  ns_one_1 = ns(x, knots = 5, Boundary.knots = bounds, intercept = TRUE),
  bs = suppressWarnings(bs(x, knots = c(10, 40), degree = 3, Boundary.knots = bounds)),
  bs_1 = suppressWarnings(bs(x, knots = c(10, 40), degree = 3, Boundary.knots = bounds, intercept = TRUE)),
  bs_linear = suppressWarnings(bs(x, knots = c(10, 40), degree = 1, Boundary.knots = bounds)),
  bs_square_1 = suppressWarnings(bs(x, knots = NULL, degree = 2, Boundary.knots = bounds, intercept = TRUE)),
  bs_double = suppressWarnings(bs(x, knots = c(40, 40), degree = 3, Boundary.knots = bounds)))

long <- function(name, rows, values) {
  values <- matrix(as.numeric(values), nrow(values))
  data.frame(case = name, row = rep(rows, ncol(values)),
    column = rep(seq_len(ncol(values)) - 1, each = nrow(values)), value = sprintf("%.17g", values))
}
write <- function(d, file) write.table(d, file, sep = ",", quote = FALSE, row.names = FALSE)
write(do.call(rbind, lapply(names(bases), function(n) long(n, x, bases[[n]]))), "bases.csv")

n <- 12
last <- 20
history <- outer(1:n, 0:last, function(i, j) (i * 37 + j * 53 + i * j * 11) %% 121 * ((i + j) %% 3 > 0))
write(long("history", 1:n - 1, history), "history.csv")

cross <- function(bx, bl) {
  lag_basis <- bl(0:last)
  columns <- lapply(seq_len(ncol(bx(0))), function(v) sapply(seq_len(ncol(lag_basis)), function(l)
    sapply(seq_len(n), function(i) sum(bx(history[i, ])[, v] * lag_basis[, l]))))
  do.call(cbind, columns)
}
predict_at <- function(name, bx, bl, centre) {
  at <- c(0, 15, 40, 90, 120)
  lag_basis <- bl(0:last)
  vx <- ncol(bx(0)); vl <- ncol(lag_basis); p <- vx * vl
  coefficient <- sin(1:p) / 10
  root <- outer(1:p, 1:p, function(i, j) cos(i + 2 * j) / 10 + (i == j))
  vcov <- crossprod(root) / 100
  row_of <- function(e, j) as.vector(t(outer(bx(e)[1, ] - bx(centre)[1, ], lag_basis[j, ])))
  effect <- function(r) c(sum(r * coefficient), sqrt(sum(r * (vcov %*% r))))
  do.call(rbind, lapply(at, function(e) {
    rows <- sapply(seq_len(last + 1), function(j) row_of(e, j))
    by_lag <- apply(rows, 2, effect)
    so_far <- apply(t(apply(rows, 1, cumsum)), 2, effect)
    data.frame(case = name, exposure = e, lag = 0:last,
      fit = sprintf("%.17g", by_lag[1, ]), se = sprintf("%.17g", by_lag[2, ]),
      cumulative = sprintf("%.17g", so_far[1, ]), cumulative_se = sprintf("%.17g", so_far[2, ]))
  }))
}
lag_ns <- function(j) ns(j, knots = c(2, 7), Boundary.knots = c(0, last), intercept = TRUE)
exposure_bs <- function(x) suppressWarnings(bs(x, knots = 50, degree = 2, Boundary.knots = bounds))
exposure_ns <- function(x) ns(x, knots = c(10, 40, 60), Boundary.knots = bounds)
pairs <- list(
  lin_strata = list(function(x) lin(x), function(j) strata(j, c(1, 7, 14), TRUE), 0),
  lin_lin = list(function(x) lin(x), function(j) lin(j, TRUE), 0),
  thr_poly = list(function(x) thr(x, 60, "high"), function(j) poly(j, 3, last, TRUE), 0),
  bs_ns = list(exposure_bs, lag_ns, 30),
  ns_ns = list(exposure_ns, lag_ns, 0))
write(do.call(rbind, lapply(names(pairs), function(n)
  long(n, 0:11, cross(pairs[[n]][[1]], pairs[[n]][[2]])))), "crossbasis.csv")
write(do.call(rbind, lapply(names(pairs), function(n)
  predict_at(n, pairs[[n]][[1]], pairs[[n]][[2]], pairs[[n]][[3]]))), "crosspred.csv")
writeLines(R.version.string, "r-version.txt")
