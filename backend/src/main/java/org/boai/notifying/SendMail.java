package org.boai.notifying;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.boai.notifying.MailQueue.Letter;
import org.boai.outbox.OutboxConfig;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the queue. A node that dies after the mail server took a mail and before it
 * could note that leaves it to be sent again, under the same Message-ID, by which mail servers and
 * readers know it (RFC 5322 §3.6.4); none is lost.
 */
@ApplicationScoped
class SendMail {
    private static final Logger LOG = Logger.getLogger(SendMail.class);

    private final MailQueue queue;
    private final Mailer mailer;
    private final MailConfig config;
    private final OutboxConfig outbox;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("send mail").factory());

    SendMail(MailQueue queue, Mailer mailer, MailConfig config, OutboxConfig outbox) {
        this.queue = queue;
        this.mailer = mailer;
        this.config = config;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent event) {
        if (outbox.worker() && config.from().isPresent()) {
            var pause = config.poll().toMillis();
            clockwork.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        clockwork.shutdownNow();
        clockwork.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            sendDue();
        } catch (RuntimeException e) {
            LOG.error("Mail waits and is tried again", e);
        }
    }

    /** Sends all that is due, one after the other; a failure holds up its own mail only. */
    void sendDue() {
        for (var next = queue.claim(); next.isPresent(); next = queue.claim()) {
            send(next.get());
        }
    }

    private void send(Letter letter) {
        try {
            mailer.send(mail(letter));
        } catch (RuntimeException e) {
            LOG.warnf("Mail %s is tried again: %s", letter.id(), e);
            queue.failed(letter, e.toString());
            return;
        }
        queue.sent(letter);
    }

    private Mail mail(Letter letter) {
        var from = config.from().orElseThrow();
        var domain = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return Mail.withText(letter.address(), letter.subject(), letter.body())
                .setFrom(from)
                .addHeader("Message-ID", "<%s@%s>".formatted(letter.id(), domain))
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
