package dev.artel.integration.outbox;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The operator's mail server, reached by SMTP. */
@Component
final class SmtpServer implements MailServer {
    private static final String PATIENCE = "30000";

    private final MailAddress address;
    private final String from;
    private final Session session;

    @Autowired
    SmtpServer(@Value("${artel.mail-url:}") String url, @Value("${artel.mail-from:}") String from) {
        this(MailAddress.parse(url), from);
    }

    SmtpServer(MailAddress address, String from) {
        this.address = address;
        this.from = from.isBlank() ? usualSender(address) : from;
        this.session = Session.getInstance(properties(address));
    }

    private static String usualSender(MailAddress address) {
        return address.user().contains("@") ? address.user() : "artel@" + address.host();
    }

    private static Properties properties(MailAddress address) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!address.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(address.encrypted()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        return properties;
    }

    @Override
    public boolean isThere() {
        return address.isThere();
    }

    @Override
    public void send(DueMail mail) throws MessagingException {
        MimeMessage message = message(mail);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(address.host(), address.port(), given(address.user()), given(address.password()));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private MimeMessage message(DueMail mail) throws MessagingException {
        MimeMessage message = new Message(session, mail.effectKey());
        String text = mail.bodyText();
        String html = mail.bodyHtml();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, text != null && html != null, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from, true));
        for (String to : mail.to()) {
            message.addRecipient(RecipientType.TO, new InternetAddress(to, true));
        }
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(mail.createdAt()));
        if (text != null && html != null) {
            helper.setText(text, html);
        } else {
            helper.setText(html != null ? html : text != null ? text : "", html != null);
        }
        message.saveChanges();
        return message;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A message whose id is the effect's: a receiver can tell that it came twice. */
    private static final class Message extends MimeMessage {
        private final String key;

        Message(Session session, String key) {
            super(session);
            this.key = key;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + key + "@artel>");
        }
    }
}
