# cox_survival.R INPUT: Andersen-Gill model with Efron ties and robust errors by athlete; prints one JSON line.
# Input: id, start, stop, event, x1, ..., x10. fit_s is the coxph() call: fit, robust variance, concordance.
suppressPackageStartupMessages({
  library(survival)
  library(data.table)
})
seconds <- function() proc.time()[["elapsed"]]
started <- seconds()
rows <- as.data.frame(fread(commandArgs(TRUE)[1]))
read <- seconds()
right <- paste0("x", 1:10, collapse = " + ")
fit <- coxph(as.formula(paste("Surv(start, stop, event) ~", right)), rows, ties = "efron", cluster = id)
fitted <- seconds()
peak <- tryCatch(
  as.numeric(gsub("[^0-9]", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024,
  error = function(e) 0
)
named <- function(prefix, values) sprintf('"%s%d":%.15g', prefix, seq_along(values), values)
checksums <- c(
  named("coef_", coef(fit)), named("se_", sqrt(diag(fit$var))),
  sprintf('"loglik":%.15g', fit$loglik[2]), sprintf('"concordance":%.15g', fit$concordance[["concordance"]])
)
cat(sprintf(
  '{"version":"%s","cpu_s":%.3f,"read_s":%.3f,"fit_s":%.3f,"peak_rss_mb":%.0f,"checksums":{%s}}\n',
  packageVersion("survival"), sum(proc.time()[1:2]), read - started, fitted - read, peak,
  paste(checksums, collapse = ",")
))
