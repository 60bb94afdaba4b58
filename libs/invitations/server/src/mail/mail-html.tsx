import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Column } from '@react-email/column';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Preview } from '@react-email/preview';
import { render } from '@react-email/render';
import { Row } from '@react-email/row';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { type CSSProperties, Fragment } from 'react';
import type { MailAgendaLine, MailDetail, MailWords } from '@vstrecha/invitations-domain';

const font = '-apple-system, "Segoe UI", Roboto, Arial, sans-serif';
const styles = {
  body: { backgroundColor: '#f2f4f7', color: '#1b2430', fontFamily: font, margin: 0, padding: '24px 8px' },
  card: { backgroundColor: '#ffffff', border: '1px solid #d9dee5', maxWidth: '600px', padding: '24px' },
  heading: { fontSize: '22px', lineHeight: '28px', margin: '0 0 16px' },
  text: { fontSize: '16px', lineHeight: '24px', margin: '0 0 12px' },
  label: { color: '#525f70', fontSize: '14px', lineHeight: '22px', padding: '4px 12px 4px 0', verticalAlign: 'top' },
  value: { fontSize: '16px', lineHeight: '22px', padding: '4px 0', verticalAlign: 'top' },
  before: { color: '#525f70', textDecoration: 'line-through' },
  note: { borderLeft: '4px solid #1f5fa8', margin: '20px 0', padding: '4px 0 4px 16px' },
  time: { fontSize: '16px', lineHeight: '22px', padding: '10px 12px 10px 0', verticalAlign: 'top' },
  meeting: { fontWeight: 'bold' },
  small: { color: '#525f70', fontSize: '14px', lineHeight: '20px', margin: '4px 0 0' },
  link: { color: '#525f70' },
  button: {
    backgroundColor: '#1f5fa8',
    borderRadius: '4px',
    color: '#ffffff',
    fontSize: '16px',
    padding: '12px 20px',
    textDecoration: 'none',
  },
} as const satisfies Record<string, CSSProperties>;

/** The mail as HTML that old mail clients show too: tables, styles on the elements, no images, no scripts. */
export function mailHtml(words: MailWords): Promise<string> {
  return render(<Letter words={words} />);
}

function Letter({ words }: { readonly words: MailWords }) {
  const { language, subject, preview, heading, paragraphs, details, note, agenda, action, footer, stop } = words;
  return (
    <Html lang={language}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Body style={styles.body}>
        <Preview>{preview}</Preview>
        <Container style={styles.card}>
          <Heading as="h1" style={styles.heading}>
            {heading}
          </Heading>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={styles.text}>
              {paragraph}
            </Text>
          ))}
          <Section>
            {details.map((detail) => (
              <Detail key={detail.label} detail={detail} />
            ))}
          </Section>
          {agenda.length > 0 && (
            <Section>
              {agenda.map((line) => (
                <AgendaRow key={`${line.time} ${line.title}`} line={line} />
              ))}
            </Section>
          )}
          {note && (
            <Section style={styles.note}>
              <Text style={styles.small}>{note.label}</Text>
              <Text style={{ ...styles.text, margin: 0 }}>
                <Lines text={note.text} />
              </Text>
            </Section>
          )}
          {action && (
            <Section style={{ margin: '24px 0 0' }}>
              <Button href={action.url} style={styles.button}>
                {action.label}
              </Button>
              <Text style={{ ...styles.small, margin: '12px 0 0' }}>{action.hint}</Text>
            </Section>
          )}
          <Hr style={{ borderColor: '#d9dee5', margin: '24px 0 12px' }} />
          <Text style={styles.small}>{footer}</Text>
          {stop && (
            <Text style={styles.small}>
              <a href={stop.url} style={styles.link}>
                {stop.label}
              </a>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  );
}

function Detail({ detail: { label, value, before } }: { readonly detail: MailDetail }) {
  return (
    <Row>
      <Column style={styles.label} width="120">
        {label}
      </Column>
      <Column style={styles.value}>
        {before && (
          <>
            <span style={styles.before}>{before}</span>
            <br />
          </>
        )}
        <Lines text={value} />
      </Column>
    </Row>
  );
}

/** Each line on its own: Outlook for Windows knows no `white-space`. */
function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function AgendaRow({ line: { time, title, place, details, isMeeting } }: { readonly line: MailAgendaLine }) {
  return (
    <Row style={{ borderTop: '1px solid #d9dee5' }}>
      <Column style={styles.time} width="120">
        {time}
      </Column>
      <Column style={{ ...styles.value, padding: '10px 0' }}>
        <span style={isMeeting ? styles.meeting : undefined}>{title}</span>
        {place && (
          <>
            <br />
            {place}
          </>
        )}
        {details.length > 0 && <Text style={styles.small}>{details.join('; ')}</Text>}
      </Column>
    </Row>
  );
}
