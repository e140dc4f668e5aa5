# Reads invitations with Python's icalendar or vobject: one JSON string a line in, one JSON object a line out.
import json, sys
from datetime import timezone

def told(at):
    return at.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')

def by_icalendar(text):
    from icalendar import Calendar
    calendar = Calendar.from_ical(text)
    [event] = calendar.walk('VEVENT')
    asked = event.get('attendee')
    return {
        'method': str(calendar['method']), 'uid': str(event['uid']), 'sequence': int(event['sequence']),
        'starts': told(event['dtstart'].dt), 'ends': told(event['dtend'].dt), 'stamp': told(event['dtstamp'].dt),
        'summary': str(event['summary']), 'description': str(event['description']), 'url': str(event['url']),
        'status': str(event['status']), 'class': str(event['class']),
        'organizer': str(event['organizer']), 'name': str(event['organizer'].params['cn']), 'attendee': str(asked),
    }

def by_vobject(text):
    import vobject
    calendar = vobject.readOne(text)
    event = calendar.vevent
    return {
        'method': calendar.method.value, 'uid': event.uid.value, 'sequence': int(event.sequence.value),
        'starts': told(event.dtstart.value), 'ends': told(event.dtend.value), 'stamp': told(event.dtstamp.value),
        'summary': event.summary.value, 'description': event.description.value, 'url': event.url.value,
        'status': event.status.value, 'class': getattr(event, 'class').value,
        'organizer': event.organizer.value, 'name': event.organizer.cn_param, 'attendee': event.attendee.value,
    }

read = {'icalendar': by_icalendar, 'vobject': by_vobject}[sys.argv[1]]
for line in sys.stdin.buffer:
    sys.stdout.write(json.dumps(read(json.loads(line))) + '\n')
